using Microsoft.CodeAnalysis;

namespace Assay.Mutation.Changes;

/// <summary>A change to a node of a syntax tree, and how it is put behind the switch.</summary>
/// <param name="Node">What is changed.</param>
internal abstract record Change(SyntaxNode Node)
{
    /// <summary>Marks what only runs with a mutant; its data is the mutant's number.</summary>
    public const string Inside = "assay.inside";

    /// <summary>Marks the smallest piece of code with the whole switch of a mutant.</summary>
    public const string Around = "assay.around";

    /// <summary>What reports show as changed.</summary>
    public virtual SyntaxNode Place => Node;

    /// <summary>True where weaving needs the parts of the node, and so comes before other changes to the same node.</summary>
    public virtual bool TakesApart => false;

    /// <summary>Text that stands in the place of the node's; empty where that is removed.</summary>
    public abstract string Replacement { get; }

    /// <summary>
    /// The node with the change behind the switch. What is not changed must be in it once and as given, for other mutants
    /// may be in it.
    /// </summary>
    /// <param name="woven">The node as other mutants have left it, without trivia around it.</param>
    /// <param name="mutant">The mutant's number.</param>
    public abstract SyntaxNode Weave(SyntaxNode woven, int mutant);

    protected static T Mark<T>(T node, string kind, int mutant)
        where T : SyntaxNode =>
        node.WithAdditionalAnnotations(
            new SyntaxAnnotation(
                kind,
                mutant.ToString(System.Globalization.CultureInfo.InvariantCulture)
            )
        );
}
