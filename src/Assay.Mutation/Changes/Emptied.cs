using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Changes;

/// <summary>Gives variables empty values where the code that would have set them does not run.</summary>
internal static class Emptied
{
    /// <summary>An expression that is true and gives an empty value to each variable that a condition declares; null where it declares none.</summary>
    public static ExpressionSyntax? Variables(ExpressionSyntax condition)
    {
        var names = DeclaredVariables
            .In(condition)
            .Select(v => v.Identifier)
            .Concat(
                condition
                    .DescendantNodes(DeclaredVariables.SharesScope)
                    .OfType<ArgumentSyntax>()
                    .Where(a => a.RefKindKeyword.IsKind(SyntaxKind.OutKeyword))
                    .Select(a => a.Expression)
                    .OfType<IdentifierNameSyntax>()
                    .Select(i => i.Identifier)
            )
            .Select(i => i.Text)
            .Where(n => n != "_")
            .Distinct();
        return names.Any()
            ? SyntaxFactory.ParseExpression(
                "(" + string.Join(" & ", names.Select(n => $"(({n} = default!) is var _)")) + ")"
            )
            : null;
    }
}
