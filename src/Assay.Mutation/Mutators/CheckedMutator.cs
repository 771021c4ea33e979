using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary><c>checked</c> becomes <c>unchecked</c>, and the other way round.</summary>
internal sealed class CheckedMutator()
    : Mutator<CheckedExpressionSyntax>("checked", MutationLevel.Complete)
{
    protected override IEnumerable<Change> Of(CheckedExpressionSyntax node, SemanticModel model)
    {
        yield return new Swap(
            node,
            SyntaxFactory.CheckedExpression(
                node.IsKind(SyntaxKind.CheckedExpression)
                    ? SyntaxKind.UncheckedExpression
                    : SyntaxKind.CheckedExpression,
                node.Expression
            )
        );
    }
}
