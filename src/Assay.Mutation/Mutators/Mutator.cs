using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;

namespace Assay.Mutation.Mutators;

/// <summary>A mutator of nodes of one type.</summary>
internal abstract class Mutator<TNode>(string name, MutationLevel level) : IMutator
    where TNode : SyntaxNode
{
    public string Name => name;

    public MutationLevel Level => level;

    public IEnumerable<Change> Changes(SyntaxNode node, SemanticModel model) =>
        node is TNode mine ? Of(mine, model) : [];

    protected abstract IEnumerable<Change> Of(TNode node, SemanticModel model);
}
