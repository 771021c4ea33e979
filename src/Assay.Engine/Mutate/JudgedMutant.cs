using Assay.Mutation;

namespace Assay.Engine.Mutate;

/// <summary>A mutant with what the tests say of it.</summary>
/// <param name="Assembly">Name of the assembly that it is in.</param>
/// <param name="Mutant">The mutant.</param>
/// <param name="Verdict">What became of it.</param>
public sealed record JudgedMutant(string Assembly, Mutant Mutant, MutantVerdict Verdict)
{
    /// <summary>Ids of the tests that reach it and may judge it, ordered.</summary>
    public IReadOnlyList<string> CoveredBy { get; init; } = [];

    /// <summary>
    /// Ids of the tests that it was noticed by, in the order in which they were asked: the first one, or of gutted members
    /// and where the whole matrix was asked for all of them.
    /// </summary>
    public IReadOnlyList<string> KilledBy { get; init; } = [];

    /// <summary>True where it is reached by code that runs once in a process: it was judged in processes of its own.</summary>
    public bool IsStatic { get; init; }

    /// <summary>Why it was not judged; null where it was.</summary>
    public string? Reason { get; init; }

    /// <summary>True for one that counts in the score: it compiles, and nobody wants it ignored.</summary>
    public bool IsValid => Verdict is not (MutantVerdict.CompileError or MutantVerdict.Ignored);

    /// <summary>True where the tests noticed it.</summary>
    public bool IsDetected =>
        Verdict is MutantVerdict.Killed or MutantVerdict.Timeout or MutantVerdict.RuntimeError;
}
