namespace Assay.Mutation;

/// <summary>What is mutated, and how.</summary>
/// <param name="Probe">Full path of the assembly that has the switch, <c>Assay.Probe.dll</c>.</param>
public sealed record MutationOptions(string Probe)
{
    /// <summary>Mutators up to this level are on.</summary>
    public MutationLevel Level { get; init; } = MutationLevel.Standard;

    /// <summary>Names of the only mutators that are on, whatever their level; null where the level decides.</summary>
    public IReadOnlySet<string>? Only { get; init; }

    /// <summary>Whether calls that only log or trace are mutated.</summary>
    public bool Logs { get; init; }

    /// <summary>Number of the first mutant: assemblies that are loaded together have one switch.</summary>
    public int FirstNumber { get; init; }

    /// <summary>Names of mutators that are off.</summary>
    public IReadOnlySet<string> Off { get; init; } = new HashSet<string>();
}
