using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Weave;

/// <summary>Puts all changes to a syntax tree behind the switch.</summary>
internal sealed class Weaver : CSharpSyntaxRewriter
{
    private static readonly ExpressionSyntax Discard = SyntaxFactory.ParseExpression("_");

    private readonly SemanticModel _model;
    private readonly ILookup<SyntaxNode, (Change Change, int Mutant)> _changes;

    private Weaver(SemanticModel model, IEnumerable<(Change Change, int Mutant)> changes)
    {
        _model = model;
        _changes = changes.ToLookup(c => c.Change.Node);
    }

    /// <summary>The tree with the changes in it; each original node must be of the model's tree.</summary>
    public static SyntaxTree Weave(
        SemanticModel model,
        IEnumerable<(Change Change, int Mutant)> changes
    )
    {
        var tree = model.SyntaxTree;
        var root = new Weaver(model, changes).Visit(tree.GetRoot())!;
        return tree.WithRootAndOptions(root, tree.Options);
    }

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        var woven = base.Visit(node);
        if (node is null || woven is null)
        {
            return woven;
        }
        foreach (var (change, mutant) in _changes[node].OrderByDescending(c => c.Change.TakesApart))
        {
            woven = change.Weave(woven.WithoutTrivia(), mutant);
        }
        if (woven == node)
        {
            return woven;
        }
        if (node is ExpressionSyntax expression)
        {
            woven = Done(expression, Typed(expression, (ExpressionSyntax)woven));
        }
        return woven.WithTriviaFrom(node);
    }

    // What is only done and whose value nobody takes must be a call or the like.
    private ExpressionSyntax Done(ExpressionSyntax node, ExpressionSyntax woven)
    {
        var isDone = node.Parent switch
        {
            ForStatementSyntax loop => loop.Condition != node,
            LambdaExpressionSyntax lambda => lambda.ExpressionBody == node
                && _model.GetSymbolInfo(lambda).Symbol is IMethodSymbol made
                && GivesNothing(made),
            ArrowExpressionClauseSyntax { Parent: { } holder } => _model.GetDeclaredSymbol(holder)
                is IMethodSymbol method
                && GivesNothing(method),
            _ => false,
        };
        return isDone && woven is ParenthesizedExpressionSyntax
            ? Code.Assignment(SyntaxKind.SimpleAssignmentExpression, Discard, woven)
            : woven;
    }

    private static bool GivesNothing(IMethodSymbol method) =>
        method.ReturnsVoid
        || method is { IsAsync: true, ReturnType: not INamedTypeSymbol { IsGenericType: true } };

    // A constant fits into smaller types than the same value does that is no constant any more.
    private ExpressionSyntax Typed(ExpressionSyntax node, ExpressionSyntax woven)
    {
        if (
            node
            is not (
                LiteralExpressionSyntax
                or BinaryExpressionSyntax
                or PrefixUnaryExpressionSyntax
                or ParenthesizedExpressionSyntax
                or ConditionalExpressionSyntax
            )
        )
        {
            return woven;
        }
        if (
            node.Parent is AssignmentExpressionSyntax assignment
            && assignment.Right == node
            && _model.GetTypeInfo(assignment.Left).Type
                is {
                    SpecialType: >= SpecialType.System_Char and <= SpecialType.System_UInt16
                } small
            && _model.GetConstantValue(node).HasValue
        )
        {
            return Code.Cast(small, woven);
        }
        var info = _model.GetTypeInfo(node);
        return
            info.Type is { } type
            && info.ConvertedType is { IsValueType: true } converted
            && !SymbolEqualityComparer.Default.Equals(type, converted)
            && _model.GetConstantValue(node).HasValue
            ? SyntaxFactory.CheckedExpression(
                SyntaxKind.UncheckedExpression,
                Code.Cast(converted, woven)
            )
            : woven;
    }
}
