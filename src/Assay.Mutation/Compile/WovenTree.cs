using Assay.Mutation.Changes;
using Assay.Mutation.Weave;
using Microsoft.CodeAnalysis;

namespace Assay.Mutation.Compile;

/// <summary>A syntax tree with those of its mutants in it that have not been dropped.</summary>
internal sealed class WovenTree(
    SemanticModel model,
    IReadOnlyList<(Change Change, int Mutant)> changes
)
{
    private readonly HashSet<int> _dropped = [];

    public SyntaxTree Original => model.SyntaxTree;

    /// <summary>The tree as it is now; the same object until a mutant is dropped.</summary>
    public SyntaxTree Current { get; private set; } = Weaver.Weave(model, changes);

    /// <summary>Takes mutants out.</summary>
    public void Drop(IEnumerable<int> mutants)
    {
        _dropped.UnionWith(mutants);
        Current = Without(_ => false);
    }

    /// <summary>The tree without some more of its mutants.</summary>
    public SyntaxTree Without(Func<int, bool> left) =>
        Weaver.Weave(model, changes.Where(c => !_dropped.Contains(c.Mutant) && !left(c.Mutant)));
}
