namespace Assay.Engine.Risk;

/// <summary>What is known of a test; what is null could not be measured.</summary>
/// <param name="Id">The test id.</param>
public sealed record TestFacts(string Id)
{
    /// <summary>Whether it failed in the latest runs in which it ran, the last one first; empty for a test that never ran.</summary>
    public IReadOnlyList<bool> Failed { get; init; } = [];

    /// <summary>
    /// The test that fails now with which it failed most often before; null where no test fails now, or it never ran
    /// together with one of these.
    /// </summary>
    public CoFailure? CoFailure { get; init; }

    /// <summary>How many of the latest commits changed a file that it covers; null without a map or without git.</summary>
    public int? ChangingCommits { get; init; }

    /// <summary>The critical paths that it covers; null without a map.</summary>
    public IReadOnlyList<string>? CriticalPaths { get; init; }

    /// <summary>How many probes no other test of its project passes; null without a map.</summary>
    public int? UniqueProbes { get; init; }
}

/// <summary>How often a test failed together with one that fails now.</summary>
/// <param name="Other">The test that fails now.</param>
/// <param name="Together">In how many runs both failed.</param>
/// <param name="Runs">In how many runs the other one failed and both had run.</param>
public sealed record CoFailure(string Other, int Together, int Runs);
