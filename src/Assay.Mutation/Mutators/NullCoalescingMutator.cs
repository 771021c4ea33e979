using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary><c>a ?? b</c> becomes <c>a</c>, and <c>b</c>.</summary>
internal sealed class NullCoalescingMutator()
    : Mutator<BinaryExpressionSyntax>("null-coalescing", MutationLevel.Basic)
{
    protected override IEnumerable<Change> Of(BinaryExpressionSyntax node, SemanticModel model)
    {
        if (!node.IsKind(SyntaxKind.CoalesceExpression))
        {
            yield break;
        }
        var type = model.GetTypeInfo(node).Type;
        if (
            type is { IsReferenceType: true }
            && SymbolEqualityComparer.Default.Equals(type, model.GetTypeInfo(node.Left).Type)
        )
        {
            yield return new Swap(node, Code.NotNull(node.Left)) { Told = node.Left.ToString() };
        }
        if (
            node.Right is not ThrowExpressionSyntax
            && type is not null
            && model.ClassifyConversion(node.Right, type).IsImplicit
        )
        {
            yield return new Swap(node, Code.Cast(type, node.Right))
            {
                Told = node.Right.ToString(),
            };
        }
    }
}
