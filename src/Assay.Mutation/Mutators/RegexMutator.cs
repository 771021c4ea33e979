using System.Text.RegularExpressions;
using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary>Regular expressions lose an anchor, or get another quantifier or the opposite class.</summary>
internal sealed class RegexMutator()
    : Mutator<LiteralExpressionSyntax>("regex", MutationLevel.Standard)
{
    // Behind an even number of backslashes: what is escaped is no sign.
    private static readonly (Regex Sign, string Other)[] Rules =
    [
        (Sign(@"^\^"), ""),
        (Sign(@"\$$"), ""),
        (Sign(@"(?<=[\w\])}.])\+"), "*"),
        (Sign(@"(?<=[\w\])}.])\*"), "+"),
        (Sign(@"(?<=[\w\])}.])\?"), ""),
        (Sign(@"\[\^"), "["),
        (Sign(@"\[(?!\^)"), "[^"),
        (Sign(@"\\d"), @"\D"),
        (Sign(@"\\D"), @"\d"),
        (Sign(@"\\w"), @"\W"),
        (Sign(@"\\W"), @"\w"),
        (Sign(@"\\s"), @"\S"),
        (Sign(@"\\S"), @"\s"),
    ];

    protected override IEnumerable<Change> Of(LiteralExpressionSyntax node, SemanticModel model)
    {
        if (node.Token.Value is not string pattern || !IsPattern(node, model))
        {
            yield break;
        }
        foreach (var (sign, other) in Rules)
        {
            foreach (Match match in sign.Matches(pattern))
            {
                var changed = string.Concat(
                    pattern.AsSpan(0, match.Index),
                    other,
                    pattern.AsSpan(match.Index + match.Length)
                );
                if (IsValid(changed))
                {
                    yield return new Swap(node, Code.Text(changed));
                }
            }
        }
    }

    private static bool IsPattern(LiteralExpressionSyntax node, SemanticModel model) =>
        node.Parent is ArgumentSyntax { Parent.Parent: { } call } argument
        && model.GetSymbolInfo(call).Symbol
            is IMethodSymbol { ContainingType: { Name: nameof(Regex) } type } method
        && type.ContainingNamespace.ToDisplayString() == "System.Text.RegularExpressions"
        && call is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax
        && method.Parameters.FirstOrDefault(p =>
            argument.NameColon is { } named
                ? p.Name == named.Name.Identifier.Text
                : p.Ordinal
                    == ((BaseArgumentListSyntax)argument.Parent!).Arguments.IndexOf(argument)
        )
            is { Name: "pattern" };

    private static bool IsValid(string pattern)
    {
        try
        {
            _ = new Regex(pattern);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static Regex Sign(string sign) => new(@"(?<=(?<!\\)(?:\\\\)*)" + sign);
}
