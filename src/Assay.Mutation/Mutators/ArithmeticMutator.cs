using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary><c>a + b</c> becomes <c>a - b</c>, and so on.</summary>
internal sealed class ArithmeticMutator()
    : Mutator<BinaryExpressionSyntax>("arithmetic", MutationLevel.Basic)
{
    protected override IEnumerable<Change> Of(BinaryExpressionSyntax node, SemanticModel model)
    {
        var other = node.Kind() switch
        {
            SyntaxKind.AddExpression => SyntaxKind.SubtractExpression,
            SyntaxKind.SubtractExpression => SyntaxKind.AddExpression,
            SyntaxKind.MultiplyExpression => SyntaxKind.DivideExpression,
            SyntaxKind.DivideExpression => SyntaxKind.MultiplyExpression,
            SyntaxKind.ModuloExpression => SyntaxKind.MultiplyExpression,
            _ => SyntaxKind.None,
        };
        // Strings and delegates have no such operators.
        if (other != SyntaxKind.None && Operators.Take(node, other, model))
        {
            yield return new Swap(node, Code.Binary(other, node.Left, node.Right));
        }
    }
}
