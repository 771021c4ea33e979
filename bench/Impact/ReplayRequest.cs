namespace Assay.Bench.Impact;

/// <summary>What is to be replayed, and how.</summary>
/// <param name="Repository">Full path of a clone or bare mirror; it is only read.</param>
/// <param name="Commits">How many commits.</param>
internal sealed record ReplayRequest(string Repository, int Commits)
{
    /// <summary>The solution or project, relative to the repository; null for what the tool finds.</summary>
    public string? Solution { get; init; }

    /// <summary>Full path of a script that is run in the copy after each checkout; null for none.</summary>
    public string? Prepare { get; init; }

    /// <summary>Full path of the folder for results.</summary>
    public required string Output { get; init; }

    /// <summary>The last of the commits.</summary>
    public required string Start { get; init; }

    /// <summary>How many faults are planted at each commit.</summary>
    public int Faults { get; init; }

    /// <summary>Decides which.</summary>
    public int Seed { get; init; }

    /// <summary>Full path of the tool.</summary>
    public required string Assay { get; init; }

    /// <summary>Whether commits that changed no C# source are passed over.</summary>
    public bool CodeOnly { get; init; }
}
