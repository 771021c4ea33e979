using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary><c>a == b</c> becomes <c>a != b</c>, and the other way round.</summary>
internal sealed class EqualityMutator()
    : Mutator<BinaryExpressionSyntax>("equality", MutationLevel.Basic)
{
    protected override IEnumerable<Change> Of(BinaryExpressionSyntax node, SemanticModel model)
    {
        // By its result, so that operands are compared once, and whatever type has one of the operators only.
        if (
            node.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression
            && model.GetTypeInfo(node).Type?.SpecialType == SpecialType.System_Boolean
        )
        {
            yield return new Force(node, Outcome.Negated)
            {
                Told = Code.Binary(
                        node.IsKind(SyntaxKind.EqualsExpression)
                            ? SyntaxKind.NotEqualsExpression
                            : SyntaxKind.EqualsExpression,
                        node.Left,
                        node.Right
                    )
                    .ToString(),
            };
        }
    }
}
