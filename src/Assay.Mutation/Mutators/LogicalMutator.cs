using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary><c>a &amp;&amp; b</c> becomes <c>a || b</c>, and the other way round.</summary>
internal sealed class LogicalMutator()
    : Mutator<BinaryExpressionSyntax>("logical", MutationLevel.Basic)
{
    protected override IEnumerable<Change> Of(BinaryExpressionSyntax node, SemanticModel model)
    {
        if (
            node.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression
            && model.GetTypeInfo(node.Left).Type?.SpecialType == SpecialType.System_Boolean
            && model.GetTypeInfo(node.Right).Type?.SpecialType == SpecialType.System_Boolean
        )
        {
            yield return new SwapLogic(node);
        }
    }
}
