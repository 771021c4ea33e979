using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Find;

/// <summary>What a change comes to, so that two that come to the same are told: equal values, equal changes.</summary>
/// <param name="Node">The smallest code that comes out otherwise.</param>
/// <param name="Becomes">What it becomes.</param>
internal sealed record SameChange(SyntaxNode Node, string Becomes)
{
    private const string Gutted = "gutted";

    public static SameChange Of(Change change, SemanticModel model) =>
        change switch
        {
            Gut gut => new SameChange(gut.Declaration, Gutted),
            Force force => Of(force.Condition, force.Outcome),
            Swap swap when Guts(swap, model) is { } gutted => gutted,
            Swap swap => new SameChange(swap.Expression, swap.With.ToString()),
            SwapStatement statement when Guts(statement, model) is { } gutted => gutted,
            _ => new SameChange(change.Place, change.Replacement),
        };

    // A negated condition comes out otherwise where what is negated does.
    private static SameChange Of(ExpressionSyntax condition, Outcome outcome) =>
        condition switch
        {
            ParenthesizedExpressionSyntax inner => Of(inner.Expression, outcome),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => Of(
                not.Operand,
                outcome switch
                {
                    Outcome.True => Outcome.False,
                    Outcome.False => Outcome.True,
                    _ => outcome,
                }
            ),
            _ => new SameChange(
                condition,
                outcome switch
                {
                    Outcome.True => "true",
                    Outcome.False => "false",
                    _ => "negated",
                }
            ),
        };

    private static SameChange? Guts(Swap swap, SemanticModel model)
    {
        var holder = swap.Expression.Parent switch
        {
            ReturnStatementSyntax { Parent: BlockSyntax { Statements.Count: 1 } block } =>
                block.Parent,
            ArrowExpressionClauseSyntax arrow => arrow.Parent,
            _ => null,
        };
        return IsDefault(swap, model) && Least(holder, model) == "return default!;"
            ? new SameChange(holder!, Gutted)
            : null;
    }

    private static SameChange? Guts(SwapStatement statement, SemanticModel model)
    {
        if (statement.Node.Parent is not BlockSyntax { Statements.Count: 1 } block)
        {
            return null;
        }
        var least = Least(block.Parent, model);
        return
            least is not null
            && (
                statement.With is null
                    ? least == "return;"
                    : statement.With.ToString() == "{ " + least + " }"
            )
            ? new SameChange(block.Parent!, Gutted)
            : null;
    }

    private static string? Least(SyntaxNode? holder, SemanticModel model) =>
        holder is null || (Gut.Body(holder) is null && Gut.Arrow(holder) is null)
            ? null
            : model.GetDeclaredSymbol(holder) switch
            {
                IMethodSymbol method => LeastBody.Of(method, holder),
                IPropertySymbol { GetMethod: { } getter } => LeastBody.Of(getter, holder),
                _ => null,
            };

    private static bool IsDefault(Swap swap, SemanticModel model)
    {
        var with = swap.With
            is PostfixUnaryExpressionSyntax
            {
                RawKind: (int)SyntaxKind.SuppressNullableWarningExpression
            } silenced
            ? silenced.Operand
            : swap.With;
        return with is DefaultExpressionSyntax
            || (
                with.IsKind(SyntaxKind.FalseLiteralExpression)
                && model.GetTypeInfo(swap.Expression).ConvertedType?.SpecialType
                    == SpecialType.System_Boolean
            );
    }
}
