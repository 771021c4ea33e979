namespace Assay.Analysis.Instrument;

/// <summary>What is to be rewritten, and where to.</summary>
/// <param name="Assembly">Full path of the assembly; never changed.</param>
/// <param name="OutputFolder">Full path of an existing folder, another than the assembly's.</param>
/// <param name="SearchFolders">Where the assemblies that it refers to are: the bin folder, the shared frameworks.</param>
public sealed record Request(
    string Assembly,
    string OutputFolder,
    IReadOnlyList<string> SearchFolders
)
{
    /// <summary>False for third-party assemblies: only their calls to the outside get probes.</summary>
    public bool IsUsersCode { get; init; } = true;

    /// <summary>Whether calls that reach outside of the code get probes.</summary>
    public bool WithEffects { get; init; }
}
