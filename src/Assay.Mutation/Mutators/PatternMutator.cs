using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary><c>a is P</c> becomes <c>a is not P</c>.</summary>
internal sealed class PatternMutator() : Mutator<ExpressionSyntax>("pattern", MutationLevel.Basic)
{
    protected override IEnumerable<Change> Of(ExpressionSyntax node, SemanticModel model)
    {
        if (
            node is IsPatternExpressionSyntax
            || (node is BinaryExpressionSyntax && node.IsKind(SyntaxKind.IsExpression))
        )
        {
            yield return new Force(node, Outcome.Negated) { Told = Negated(node) };
        }
    }

    private static string Negated(ExpressionSyntax node) =>
        node switch
        {
            IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax not } pattern =>
                $"{pattern.Expression} is {not.Pattern}",
            IsPatternExpressionSyntax { Pattern: BinaryPatternSyntax } pattern =>
                $"{pattern.Expression} is not ({pattern.Pattern})",
            IsPatternExpressionSyntax pattern => $"{pattern.Expression} is not {pattern.Pattern}",
            BinaryExpressionSyntax type => $"{type.Left} is not {type.Right}",
            _ => "",
        };
}
