using Assay.Engine.Mutate;
using Assay.Mutation;

namespace Assay.Engine.Report.Mutation;

/// <summary>What a person wants to know first of a mutation run.</summary>
/// <param name="Score">Share of the valid mutants that the tests noticed, 0 to 100; null where there is no valid one.</param>
/// <param name="Counts">How many mutants have each verdict; those with none are left out.</param>
/// <param name="Survivors">The mutants that no test noticed although some reach them.</param>
/// <param name="PseudoTested">Members that could do nothing at all without any of the tests that reach them noticing it.</param>
/// <param name="Blind">Tests that notice of no member that they reach that it does nothing.</param>
/// <param name="NotJudging">Tests that judged nothing, because they do not pass without a mutant either.</param>
/// <param name="LeftOut">A sentence for each assembly that is not mutated.</param>
public sealed record MutationSummary(
    double? Score,
    IReadOnlyList<(MutantVerdict Verdict, int Count)> Counts,
    IReadOnlyList<Survivor> Survivors,
    IReadOnlyList<string> PseudoTested,
    IReadOnlyList<string> Blind,
    IReadOnlyList<string> NotJudging,
    IReadOnlyList<string> LeftOut
)
{
    /// <summary>Of nothing.</summary>
    public static MutationSummary None { get; } = new(null, [], [], [], [], [], []);

    /// <summary>What is not among the mutants, by reason.</summary>
    public IReadOnlyList<LeftOut> Omitted { get; init; } = [];

    /// <summary>How many tests judged.</summary>
    public int Tests { get; init; }
}

/// <summary>A mutant that no test noticed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Path">Path of the file, relative to the root.</param>
/// <param name="Line">Line in which it begins.</param>
/// <param name="Mutator">The rule that made it.</param>
/// <param name="Original">What stood there.</param>
/// <param name="Replacement">What stands there instead; empty where something is removed.</param>
/// <param name="Tests">How many tests reach it.</param>
public sealed record Survivor(
    string Id,
    string Path,
    int Line,
    string Mutator,
    string Original,
    string Replacement,
    int Tests
);
