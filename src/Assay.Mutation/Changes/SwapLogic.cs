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
        var alive = Code.Is(mutant);
        var other = Emptied.Variables(Expression.Right) is { } assigned
            ? Code.Closed(
                Code.Binary(SyntaxKind.LogicalAndExpression, alive, Mark(assigned, Inside, mutant))
            )
            : alive;
        var right = Code.Closed(both.Right);
        return Mark(
            Expression.IsKind(SyntaxKind.LogicalAndExpression)
                ? Code.Choice(left, right, other)
                : Code.Choice(Code.Not(left), right, Code.Not(other)),
            Around,
            mutant
        );
    }
}
