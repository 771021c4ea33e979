using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Find;

/// <summary>Finds the smallest piece of code that a change can be put behind a switch with.</summary>
internal static class Placement
{
    private const string Leaks = "it declares variables that are used further on";

    /// <summary>The change as it can be compiled, or else why it cannot, as a clause.</summary>
    public static (Change? Woven, string? Obstacle) Of(Change change, SemanticModel model) =>
        change switch
        {
            Swap swap => Of(swap, model),
            SwapStatement statement when DeclaredVariables.In(statement.Statement).Any() => (
                null,
                Leaks
            ),
            _ => (change, null),
        };

    private static (Change? Woven, string? Obstacle) Of(Swap swap, SemanticModel model)
    {
        var wider = swap;
        while (Whole(wider.Expression) is { } whole)
        {
            wider = new Swap(whole, whole.ReplaceNode(wider.Expression, wider.With));
        }
        var node = wider.Expression;
        if (node.FirstAncestorOrSelf<SyntaxNode>(IsOfPattern) is { } pattern && IsIn(node, pattern))
        {
            return (null, "a label has to be a constant");
        }
        if (!GivesValue(node))
        {
            return (null, "it stands for a variable");
        }
        if (DeclaredVariables.In(node).Any())
        {
            return WithStatement(wider);
        }
        if (node.Parent is ExpressionStatementSyntax statement)
        {
            return (
                new SwapStatement(statement, statement.WithExpression(wider.With.WithoutTrivia())),
                null
            );
        }
        return model.GetTypeInfo(node).Type is { SpecialType: SpecialType.System_Void }
            ? (null, "it gives no value")
            : (wider, null);
    }

    // Variables that a condition declares are gone with the whole of the statement, or used in it only.
    private static (Change? Woven, string? Obstacle) WithStatement(Swap swap)
    {
        var statement = swap.Expression.FirstAncestorOrSelf<StatementSyntax>();
        if (
            statement
                is null
                    or LocalDeclarationStatementSyntax
                    or BlockSyntax
                    or LocalFunctionStatementSyntax
            || statement.Parent is not (BlockSyntax or SwitchSectionSyntax)
        )
        {
            return (null, Leaks);
        }
        var names = DeclaredVariables
            .In(swap.Expression)
            .Select(v => v.Identifier.Text)
            .ToHashSet();
        var after = statement
            .Parent.DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Any(i => i.SpanStart > statement.Span.End && names.Contains(i.Identifier.Text));
        return after
            ? (null, Leaks)
            : (
                new SwapStatement(statement, statement.ReplaceNode(swap.Expression, swap.With)),
                null
            );
    }

    // What can only be a part of something else: what hangs on a ?., and what is in a pattern.
    private static ExpressionSyntax? Whole(ExpressionSyntax expression)
    {
        for (SyntaxNode at = expression; at.Parent is { } parent; at = parent)
        {
            switch (parent)
            {
                case ConditionalAccessExpressionSyntax access when access.WhenNotNull == at:
                    return Code.HangsOn(expression) ? access : null;
                case IsPatternExpressionSyntax match when match.Pattern == at:
                    return match;
                case SwitchExpressionArmSyntax arm when arm.Pattern == at:
                    return (ExpressionSyntax)arm.Parent!;
                case PatternSyntax
                or SubpatternSyntax
                or PropertyPatternClauseSyntax
                or PositionalPatternClauseSyntax:
                case MemberAccessExpressionSyntax
                or InvocationExpressionSyntax
                or ElementAccessExpressionSyntax:
                case PostfixUnaryExpressionSyntax
                or PrefixUnaryExpressionSyntax
                or BinaryExpressionSyntax:
                case ParenthesizedExpressionSyntax
                or CastExpressionSyntax
                or AssignmentExpressionSyntax:
                    break;
                default:
                    return null;
            }
        }
        return null;
    }

    private static bool IsOfPattern(SyntaxNode node) => node is CasePatternSwitchLabelSyntax;

    private static bool IsIn(ExpressionSyntax node, SyntaxNode label) =>
        ((CasePatternSwitchLabelSyntax)label).Pattern.Span.Contains(node.Span);

    private static bool GivesValue(ExpressionSyntax node) =>
        node.Parent switch
        {
            ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.None),
            AssignmentExpressionSyntax assignment => assignment.Left != node,
            RefExpressionSyntax => false,
            PrefixUnaryExpressionSyntax unary => unary.Kind()
                is not (
                    SyntaxKind.AddressOfExpression
                    or SyntaxKind.PreIncrementExpression
                    or SyntaxKind.PreDecrementExpression
                ),
            PostfixUnaryExpressionSyntax unary => unary.Kind()
                is SyntaxKind.SuppressNullableWarningExpression,
            MemberBindingExpressionSyntax or BaseTypeSyntax => false,
            _ => true,
        };
}
