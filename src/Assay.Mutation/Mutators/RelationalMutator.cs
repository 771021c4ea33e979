using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary><c>a &lt; b</c> becomes <c>a &lt;= b</c>, and its opposite <c>a &gt;= b</c>; and so on.</summary>
internal sealed class RelationalMutator()
    : Mutator<BinaryExpressionSyntax>("relational", MutationLevel.Basic)
{
    protected override IEnumerable<Change> Of(BinaryExpressionSyntax node, SemanticModel model)
    {
        SyntaxKind[] others = node.Kind() switch
        {
            SyntaxKind.LessThanExpression =>
            [
                SyntaxKind.LessThanOrEqualExpression,
                SyntaxKind.GreaterThanOrEqualExpression,
            ],
            SyntaxKind.LessThanOrEqualExpression =>
            [
                SyntaxKind.LessThanExpression,
                SyntaxKind.GreaterThanExpression,
            ],
            SyntaxKind.GreaterThanExpression =>
            [
                SyntaxKind.GreaterThanOrEqualExpression,
                SyntaxKind.LessThanOrEqualExpression,
            ],
            SyntaxKind.GreaterThanOrEqualExpression =>
            [
                SyntaxKind.GreaterThanExpression,
                SyntaxKind.LessThanExpression,
            ],
            _ => [],
        };
        return others
            .Where(other => Operators.Take(node, other, model))
            .Select(other => new Swap(node, Code.Binary(other, node.Left, node.Right)));
    }
}
