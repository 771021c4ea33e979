using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;

namespace Assay.Mutation.Mutators;

/// <summary>A rule that makes mutants of pieces of code.</summary>
internal interface IMutator
{
    /// <summary>Name by which it is turned on and off, and which reports show.</summary>
    string Name { get; }

    MutationLevel Level { get; }

    /// <summary>The changes that it makes to one node of a syntax tree, those inside of the node left to its children.</summary>
    IEnumerable<Change> Changes(SyntaxNode node, SemanticModel model);
}
