using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Changes;

/// <summary>Gives variables empty values where the code that would have set them does not run.</summary>
/// <param name="Set">The variables by name.</param>
internal sealed record Emptied(IReadOnlyCollection<string> Set)
{
    /// <summary>True where there are none.</summary>
    public bool IsNothing => Set.Count == 0;

    /// <summary>The variables that a condition sets only where it is true.</summary>
    public static Emptied OnlyWhenTrue(ExpressionSyntax condition)
    {
        var (whenTrue, whenFalse) = Assigned(condition);
        return new Emptied([.. whenTrue.Except(whenFalse)]);
    }

    /// <summary>The variables that a condition sets only where it is false.</summary>
    public static Emptied OnlyWhenFalse(ExpressionSyntax condition)
    {
        var (whenTrue, whenFalse) = Assigned(condition);
        return new Emptied([.. whenFalse.Except(whenTrue)]);
    }

    /// <summary>The variables that an expression sets, in whichever way.</summary>
    public static Emptied By(ExpressionSyntax expression)
    {
        var (whenTrue, whenFalse) = Assigned(expression);
        return new Emptied([.. whenTrue.Union(whenFalse)]);
    }

    /// <summary>A condition that is true when another one is, and empties the variables before it is asked.</summary>
    public ExpressionSyntax And(ExpressionSyntax condition) =>
        IsNothing
            ? condition
            : Code.Parenthesized(
                Code.Binary(SyntaxKind.LogicalAndExpression, True(), Code.Closed(condition))
            );

    /// <summary>A condition that is true when another one is, and then empties the variables.</summary>
    public ExpressionSyntax If(ExpressionSyntax condition) =>
        IsNothing
            ? condition
            : Code.Parenthesized(
                Code.Binary(SyntaxKind.LogicalAndExpression, Code.Closed(condition), True())
            );

    /// <summary>A value that is taken when the variables have been emptied.</summary>
    public ExpressionSyntax Then(ExpressionSyntax value) =>
        IsNothing ? value : Code.Choice(True(), Code.Closed(value), Code.Closed(value));

    private ExpressionSyntax True() =>
        SyntaxFactory.ParseExpression(
            "(" + string.Join(" & ", Set.Select(n => $"(({n} = default!) is var _)")) + ")"
        );

    // As the compiler sees it, for what it takes apart; all else sets what is in it either way.
    private static (HashSet<string> WhenTrue, HashSet<string> WhenFalse) Assigned(
        ExpressionSyntax condition
    )
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax inner:
                return Assigned(inner.Expression);
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not:
                var (isTrue, isFalse) = Assigned(not.Operand);
                return (isFalse, isTrue);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } and:
                var (left, right) = (Assigned(and.Left), Assigned(and.Right));
                return (
                    [.. left.WhenTrue, .. right.WhenTrue],
                    [.. left.WhenFalse.Intersect([.. left.WhenTrue, .. right.WhenFalse])]
                );
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } or:
                var (first, second) = (Assigned(or.Left), Assigned(or.Right));
                return (
                    [.. first.WhenTrue.Intersect([.. first.WhenFalse, .. second.WhenTrue])],
                    [.. first.WhenFalse, .. second.WhenFalse]
                );
            case IsPatternExpressionSyntax match:
                var before = Names(match.Expression);
                var matched = Names(match.Pattern);
                return match.Pattern is UnaryPatternSyntax
                    ? (before, [.. before, .. matched])
                    : ([.. before, .. matched], before);
            default:
                var names = Names(condition);
                return (names, names);
        }
    }

    private static HashSet<string> Names(SyntaxNode node) =>
        [
            .. DeclaredVariables
                .In(node)
                .Select(v => v.Identifier.Text)
                .Concat(
                    node.DescendantNodes(DeclaredVariables.SharesScope)
                        .OfType<ArgumentSyntax>()
                        .Where(a => a.RefKindKeyword.IsKind(SyntaxKind.OutKeyword))
                        .Select(a => a.Expression)
                        .OfType<IdentifierNameSyntax>()
                        .Select(i => i.Identifier.Text)
                )
                .Where(n => n != "_"),
        ];
}
