using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Changes;

/// <summary><c>a &amp;&amp; b</c> becomes <c>a || b</c>, or the other way round, with both operands in the woven code once.</summary>
/// <remarks>Of conditions <c>a &amp;&amp; b</c> is <c>a ? b : false</c>, and <c>a || b</c> is <c>!a ? b : true</c>.</remarks>
internal sealed record SwapLogic(BinaryExpressionSyntax Expression) : Change(Expression)
{
    public override bool TakesApart => true;

    public override string Replacement =>
        Code.Binary(
                Expression.IsKind(SyntaxKind.LogicalAndExpression)
                    ? SyntaxKind.LogicalOrExpression
                    : SyntaxKind.LogicalAndExpression,
                Expression.Left,
                Expression.Right
            )
            .ToString();

    public override SyntaxNode Weave(SyntaxNode woven, int mutant)
    {
        var both = (BinaryExpressionSyntax)woven;
        var left = (ExpressionSyntax)
            new Force(Expression.Left, Outcome.Negated).Weave(both.Left.WithoutTrivia(), mutant);
        var right = Code.Closed(both.Right);
        var alive = Code.Is(mutant);
        var isAnd = Expression.IsKind(SyntaxKind.LogicalAndExpression);
        return Mark(
            Emptied.By(Expression).IsNothing
                ? isAnd
                    ? Code.Choice(left, right, alive)
                    : Code.Choice(left, Code.Not(alive), right)
                : WithVariables(left, right, mutant),
            Around,
            mutant
        );
    }

    // The compiler sees what ?: sets only where both ways do; so the same is said with what it sees through, where the left
    // operand is kept in a variable.
    private ExpressionSyntax WithVariables(
        ExpressionSyntax left,
        ExpressionSyntax right,
        int mutant
    )
    {
        var kept = $"assay_left{mutant}";
        var isAnd = Expression.IsKind(SyntaxKind.LogicalAndExpression);
        var other = isAnd
            ? Emptied.OnlyWhenTrue(Expression.Right)
            : Emptied.OnlyWhenFalse(Expression.Right);
        ExpressionSyntax first = SyntaxFactory.IdentifierName(kept);
        var declared = SyntaxFactory.ParseExpression($"(0 is var {kept})");
        declared = declared.ReplaceNode(
            declared.DescendantNodes().OfType<LiteralExpressionSyntax>().Single(),
            left
        );
        var alive = other.If(Code.Is(mutant));
        var ways = isAnd
            ? Code.Binary(
                SyntaxKind.LogicalOrExpression,
                And(And(declared, first), right),
                And(Code.Not(first), alive)
            )
            : Code.Binary(
                SyntaxKind.LogicalOrExpression,
                And(And(declared, Code.Not(first)), Code.Not(right)),
                And(first, alive)
            );
        return isAnd ? Code.Parenthesized(ways) : Code.Not(ways);
    }

    private static BinaryExpressionSyntax And(ExpressionSyntax left, ExpressionSyntax right) =>
        Code.Binary(SyntaxKind.LogicalAndExpression, left, right);
}
