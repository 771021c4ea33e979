namespace Assay.Mutation;

/// <summary>An assembly with all mutants in it; none is alive until the switch says so.</summary>
/// <param name="Name">Name of the assembly.</param>
/// <param name="Pe">The assembly's bytes.</param>
/// <param name="Pdb">Bytes of its debug symbols; null where there are none beside it.</param>
/// <param name="Mutants">All mutants, by number.</param>
/// <param name="Rounds">How often the whole was compiled.</param>
public sealed record MutatedAssembly(
    string Name,
    byte[] Pe,
    byte[]? Pdb,
    IReadOnlyList<Mutant> Mutants,
    int Rounds
);
