using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary><c>a &lt;&lt; b</c> becomes <c>a &gt;&gt; b</c>, and the other way round.</summary>
internal sealed class ShiftMutator()
    : Mutator<BinaryExpressionSyntax>("shift", MutationLevel.Standard)
{
    protected override IEnumerable<Change> Of(BinaryExpressionSyntax node, SemanticModel model)
    {
        var other = node.Kind() switch
        {
            SyntaxKind.LeftShiftExpression => SyntaxKind.RightShiftExpression,
            SyntaxKind.RightShiftExpression => SyntaxKind.LeftShiftExpression,
            SyntaxKind.UnsignedRightShiftExpression => SyntaxKind.LeftShiftExpression,
            _ => SyntaxKind.None,
        };
        if (other != SyntaxKind.None && Operators.Take(node, other, model))
        {
            yield return new Swap(node, Code.Binary(other, node.Left, node.Right));
        }
    }
}
