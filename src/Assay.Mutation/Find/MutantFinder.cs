using Assay.Mutation.Changes;
using Assay.Mutation.Mutators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Assay.Mutation.Find;

/// <summary>Finds all that can be changed in a syntax tree.</summary>
internal sealed class MutantFinder : CSharpSyntaxWalker
{
    private readonly SemanticModel _model;
    private readonly MutationOptions _options;
    private readonly IReadOnlyList<IMutator> _mutators;
    private readonly List<Candidate> _found = [];
    private string? _obstacle;

    private MutantFinder(
        SemanticModel model,
        MutationOptions options,
        IReadOnlyList<IMutator> mutators
    )
    {
        _options = options;
        _model = model;
        _mutators = mutators;
    }

    /// <summary>The changes in the order of the source.</summary>
    public static IReadOnlyList<Candidate> Find(
        SemanticModel model,
        MutationOptions options,
        IReadOnlyList<IMutator> mutators
    )
    {
        var finder = new MutantFinder(model, options, mutators);
        finder.Visit(model.SyntaxTree.GetRoot());
        return finder._found;
    }

    public override void Visit(SyntaxNode? node)
    {
        if (node is null || Places.HaveNoCode(node))
        {
            return;
        }
        var outer = _obstacle;
        _obstacle ??=
            Places.Obstacle(node, _model)
            ?? (_options.Logs || !LogCalls.Contain(node, _model) ? null : "it only logs");
        foreach (var mutator in _mutators)
        {
            foreach (var change in mutator.Changes(node, _model))
            {
                Add(mutator, change);
            }
        }
        base.Visit(node);
        _obstacle = outer;
    }

    private void Add(IMutator mutator, Change change)
    {
        var (woven, obstacle) = _obstacle is null
            ? Placement.Of(change, _model)
            : (null, _obstacle);
        _found.Add(new Candidate(mutator, change, woven, obstacle));
    }
}
