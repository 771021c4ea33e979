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
        var (ifTrue, ifFalse) = (Emptied.OnlyWhenTrue(Condition), Emptied.OnlyWhenFalse(Condition));
        // What it calls has to be called where it sets variables.
        var sets = !Emptied.By(Condition).IsNothing;
        ExpressionSyntax made = Outcome switch
        {
            Outcome.True => sets
                ? Code.Binary(SyntaxKind.LogicalOrExpression, condition, ifTrue.If(alive))
                : Code.Binary(SyntaxKind.LogicalOrExpression, alive, condition),
            Outcome.False => sets
                ? Code.Binary(
                    SyntaxKind.LogicalAndExpression,
                    condition,
                    Code.Not(ifFalse.If(alive))
                )
                : Code.Binary(SyntaxKind.LogicalAndExpression, Code.Not(alive), condition),
            _ => sets
                ? Code.Choice(condition, ifFalse.And(Code.Not(alive)), ifTrue.And(alive))
                : Code.Binary(SyntaxKind.ExclusiveOrExpression, alive, condition),
        };
        return Mark(Code.Parenthesized(made), Around, mutant);
    }
}
