using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary><c>^a</c> becomes <c>a</c>; <c>a..b</c> becomes <c>a..</c> and <c>..b</c>.</summary>
internal sealed class RangeMutator() : Mutator<ExpressionSyntax>("range", MutationLevel.Standard)
{
    protected override IEnumerable<Change> Of(ExpressionSyntax node, SemanticModel model)
    {
        switch (node)
        {
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.IndexExpression } index
                when model.GetTypeInfo(node).Type is { } type:
                yield return new Swap(node, Code.Cast(type, index.Operand))
                {
                    Told = index.Operand.ToString(),
                };
                break;
            case RangeExpressionSyntax range:
                if (range.LeftOperand is not null)
                {
                    yield return new Swap(node, range.WithLeftOperand(null));
                }
                if (range.RightOperand is not null)
                {
                    yield return new Swap(node, range.WithRightOperand(null));
                }
                break;
        }
    }
}
