using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Changes;

/// <summary>What a condition is made to be.</summary>
internal enum Outcome
{
    Negated,
    True,
    False,
}

/// <summary>A condition that comes out otherwise.</summary>
/// <remarks>
/// The condition is in the woven code once: variables that it declares stay the same ones. Where it comes out as it would not
/// have, they are given empty values, so that they are assigned whichever way is taken.
/// </remarks>
internal sealed record Force(ExpressionSyntax Condition, Outcome Outcome) : Change(Condition)
{
    /// <summary>What is told of the replacement, where somebody would write it otherwise.</summary>
    public string? Told { get; init; }

    public override string Replacement => Told ?? Text;

    private string Text =>
        Outcome switch
        {
            Outcome.True => "true",
            Outcome.False => "false",
            _ => Code.Not(Condition).ToString(),
        };

    public override SyntaxNode Weave(SyntaxNode woven, int mutant)
    {
        var condition = Code.Closed((ExpressionSyntax)woven);
        var alive = Code.Is(mutant);
        var emptied = Emptied.Variables(Condition) is { } assigned
            ? Code.Closed(
                Code.Binary(SyntaxKind.LogicalAndExpression, alive, Mark(assigned, Inside, mutant))
            )
            : null;
        ExpressionSyntax made = (Outcome, emptied) switch
        {
            (Outcome.True, null) => Code.Binary(SyntaxKind.LogicalOrExpression, alive, condition),
            (Outcome.True, _) => Code.Binary(SyntaxKind.LogicalOrExpression, condition, emptied),
            (Outcome.False, null) => Code.Binary(
                SyntaxKind.LogicalAndExpression,
                Code.Not(alive),
                condition
            ),
            (Outcome.False, _) => Code.Binary(
                SyntaxKind.LogicalAndExpression,
                condition,
                Code.Not(emptied)
            ),
            (_, null) => Code.Binary(SyntaxKind.ExclusiveOrExpression, alive, condition),
            _ => Code.Choice(condition, Code.Not(emptied), emptied),
        };
        return Mark(Code.Parenthesized(made), Around, mutant);
    }
}
