using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary>What decides on the way on: conditions of <c>if</c>, loops, <c>when</c> and <c>?:</c>, come out as one thing always.</summary>
/// <param name="outcome">As what.</param>
internal sealed class ConditionMutator(Outcome outcome)
    : Mutator<ExpressionSyntax>(
        outcome switch
        {
            Outcome.Negated => "negated-condition",
            Outcome.True => "always-true",
            _ => "always-false",
        },
        outcome == Outcome.Negated ? MutationLevel.Basic : MutationLevel.Standard
    )
{
    protected override IEnumerable<Change> Of(ExpressionSyntax node, SemanticModel model)
    {
        if (
            IsCondition(node)
            && !model.GetConstantValue(node).HasValue
            && model.GetTypeInfo(node).Type?.SpecialType == SpecialType.System_Boolean
        )
        {
            yield return new Force(node, outcome);
        }
    }

    // A loop that does not end tells of no test.
    private bool IsCondition(ExpressionSyntax node) =>
        node.Parent switch
        {
            IfStatementSyntax i => i.Condition == node,
            WhileStatementSyntax w => w.Condition == node && outcome != Outcome.True,
            DoStatementSyntax d => d.Condition == node && outcome != Outcome.True,
            ForStatementSyntax f => f.Condition == node && outcome != Outcome.True,
            WhenClauseSyntax w => w.Condition == node,
            CatchFilterClauseSyntax f => f.FilterExpression == node,
            ConditionalExpressionSyntax c => c.Condition == node,
            _ => false,
        };
}
