using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary><c>a++</c> becomes <c>a--</c>, and the other way round.</summary>
internal sealed class IncrementMutator()
    : Mutator<ExpressionSyntax>("increment", MutationLevel.Basic)
{
    protected override IEnumerable<Change> Of(ExpressionSyntax node, SemanticModel model)
    {
        ExpressionSyntax? with = node switch
        {
            PrefixUnaryExpressionSyntax prefix when Other(node) is { } other =>
                SyntaxFactory.PrefixUnaryExpression(other, prefix.Operand),
            PostfixUnaryExpressionSyntax postfix when Other(node) is { } other =>
                SyntaxFactory.PostfixUnaryExpression(other, postfix.Operand),
            _ => null,
        };
        if (with is not null)
        {
            yield return new Swap(node, with);
        }
    }

    private static SyntaxKind? Other(ExpressionSyntax node) =>
        node.Kind() switch
        {
            SyntaxKind.PreIncrementExpression => SyntaxKind.PreDecrementExpression,
            SyntaxKind.PreDecrementExpression => SyntaxKind.PreIncrementExpression,
            SyntaxKind.PostIncrementExpression => SyntaxKind.PostDecrementExpression,
            SyntaxKind.PostDecrementExpression => SyntaxKind.PostIncrementExpression,
            _ => null,
        };
}
