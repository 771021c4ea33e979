using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary><c>lock</c> and <c>using</c> around statements are left out, and so is <c>checked</c>.</summary>
internal sealed class BlockMutator() : Mutator<StatementSyntax>("block", MutationLevel.Complete)
{
    protected override IEnumerable<Change> Of(StatementSyntax node, SemanticModel model)
    {
        var body = node switch
        {
            LockStatementSyntax held => held.Statement,
            UsingStatementSyntax { Expression: not null } used => used.Statement,
            CheckedStatementSyntax block => block.Block,
            _ => null,
        };
        if (body is not null)
        {
            yield return new SwapStatement(node, body);
        }
    }
}
