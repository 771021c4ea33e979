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
    private readonly List<string> _leftOut = [];
    private readonly HashSet<SameChange> _made = [];
    private readonly IgnoreComments _comments;
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
        _comments = new IgnoreComments(model.SyntaxTree);
    }

    /// <summary>The changes, and what is left out.</summary>
    public static Found Find(
        SemanticModel model,
        MutationOptions options,
        IReadOnlyList<IMutator> mutators
    )
    {
        var finder = new MutantFinder(model, options, mutators);
        finder.Visit(model.SyntaxTree.GetRoot());
        return new Found(finder._found, finder._leftOut);
    }

    public override void Visit(SyntaxNode? node)
    {
        if (node is null || Places.HaveNoCode(node))
        {
            return;
        }
        if (GeneratedCode.OfMember(node, _model) is { } excluded)
        {
            _leftOut.Add(excluded);
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
        if (Equivalent.Is(change, _model))
        {
            _leftOut.Add("mutants that change nothing");
            return;
        }
        var reason = _comments.Reason(change.Place) ?? _obstacle;
        var (woven, obstacle) = reason is null ? Placement.Of(change, _model) : (null, reason);
        // One that cannot be made leaves the next way to make the same a chance.
        var same = SameChange.Of(change, _model);
        if (_made.Contains(same))
        {
            _leftOut.Add("mutants that are the same as another one");
            return;
        }
        if (woven is not null || reason is not null)
        {
            _made.Add(same);
        }
        _found.Add(new Candidate(mutator, change, woven, obstacle));
    }
}
