using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary>Calls, assignments, events, <c>throw</c>, <c>yield return</c>, <c>break</c> and <c>continue</c> are removed.</summary>
internal sealed class StatementMutator()
    : Mutator<StatementSyntax>("statement", MutationLevel.Basic)
{
    protected override IEnumerable<Change> Of(StatementSyntax node, SemanticModel model)
    {
        switch (node)
        {
            case ExpressionStatementSyntax { Expression: { } expression } call:
                yield return new SwapStatement(call, Removal.Instead(expression, model))
                {
                    Told = "",
                };
                break;
            case ThrowStatementSyntax thrown when Removal.Flow(thrown, model) is { } with:
                yield return new SwapStatement(thrown, with) { Told = "" };
                break;
            case YieldStatementSyntax { Expression: not null }:
                yield return new SwapStatement(node, null);
                break;
            case ContinueStatementSyntax
            or BreakStatementSyntax { Parent: not SwitchSectionSyntax }:
                yield return new SwapStatement(node, null);
                break;
        }
    }
}
