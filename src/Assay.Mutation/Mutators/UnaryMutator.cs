using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary><c>!a</c>, <c>-a</c> and <c>~a</c> become <c>a</c>.</summary>
internal sealed class UnaryMutator()
    : Mutator<PrefixUnaryExpressionSyntax>("unary", MutationLevel.Basic)
{
    protected override IEnumerable<Change> Of(PrefixUnaryExpressionSyntax node, SemanticModel model)
    {
        switch (node.Kind())
        {
            case SyntaxKind.LogicalNotExpression
                when model.GetTypeInfo(node).Type?.SpecialType == SpecialType.System_Boolean:
                yield return new Force(node, Outcome.Negated) { Told = node.Operand.ToString() };
                break;
            case SyntaxKind.UnaryMinusExpression
            or SyntaxKind.BitwiseNotExpression
                when SymbolEqualityComparer.Default.Equals(
                    model.GetTypeInfo(node).Type,
                    model.GetTypeInfo(node.Operand).Type
                ):
                yield return new Swap(node, node.Operand);
                break;
        }
    }
}
