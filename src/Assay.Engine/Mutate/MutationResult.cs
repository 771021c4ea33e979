using Assay.Mutation;

namespace Assay.Engine.Mutate;

/// <summary>What a solution's tests say of the mutants of its code.</summary>
/// <param name="Mutants">All mutants, by number.</param>
/// <param name="Failed">Ids of tests that do not pass on the mutated assemblies although no mutant is alive; they judged nothing.</param>
/// <param name="Unsteady">Ids of tests that passed so first and failed so later; they judged nothing from then on.</param>
public sealed record MutationResult(
    IReadOnlyList<JudgedMutant> Mutants,
    IReadOnlyList<string> Failed,
    IReadOnlyList<string> Unsteady
)
{
    /// <summary>A sentence for each assembly that is not mutated.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>What is not among the mutants because it would say nothing, or is not to be changed, by reason.</summary>
    public IReadOnlyList<LeftOut> Omitted { get; init; } = [];

    /// <summary>How many tests judged.</summary>
    public int Tests { get; init; }

    /// <summary>Mutants that count in the score.</summary>
    public int Valid => Mutants.Count(m => m.IsValid);

    /// <summary>Mutants that the tests noticed.</summary>
    public int Detected => Mutants.Count(m => m.IsDetected);

    /// <summary>Share of the valid mutants that the tests noticed, 0 to 100; null where there is no valid one.</summary>
    public double? Score => Valid == 0 ? null : 100.0 * Detected / Valid;

    /// <summary>How many have a verdict.</summary>
    public int Count(MutantVerdict verdict) => Mutants.Count(m => m.Verdict == verdict);
}
