using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary><c>a &amp; b</c> becomes <c>a | b</c>, and so on.</summary>
internal sealed class BitwiseMutator()
    : Mutator<BinaryExpressionSyntax>("bitwise", MutationLevel.Standard)
{
    protected override IEnumerable<Change> Of(BinaryExpressionSyntax node, SemanticModel model)
    {
        var other = node.Kind() switch
        {
            SyntaxKind.BitwiseAndExpression => SyntaxKind.BitwiseOrExpression,
            SyntaxKind.BitwiseOrExpression => SyntaxKind.BitwiseAndExpression,
            SyntaxKind.ExclusiveOrExpression => SyntaxKind.BitwiseAndExpression,
            _ => SyntaxKind.None,
        };
        if (other != SyntaxKind.None && Operators.Take(node, other, model))
        {
            yield return new Swap(node, Code.Binary(other, node.Left, node.Right));
        }
    }
}
