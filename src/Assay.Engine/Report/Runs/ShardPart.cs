using System.Text.Json.Serialization;

namespace Assay.Engine.Report.Runs;

/// <summary>Which part of a suite a run was of.</summary>
/// <param name="Index">Its number, from 1.</param>
/// <param name="Count">How many parts there are.</param>
/// <param name="Assignment">Digest of which test is in which part: the same for parts that belong together.</param>
/// <param name="Timings">Digest of the timings by which the tests were divided; null where they went by a hash.</param>
public sealed record ShardPart(
    int Index,
    int Count,
    string Assignment,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Timings
)
{
    /// <summary>Most memory that the run held, in bytes; absent where it was not measured.</summary>
    public long? PeakMemoryBytes { get; init; }

    /// <summary>The projects that took part.</summary>
    public IReadOnlyList<ShardProject>? Projects { get; init; }

    /// <summary>By what its tests were selected; absent where nobody asked what has changed.</summary>
    public ShardSelection? Selection { get; init; }
}

/// <summary>What the selection of a shard is noted with.</summary>
/// <param name="Since">The commit from which the change was told; absent where git could not say.</param>
/// <param name="LeftOutMs">What the tests left out took when they ran before, one after the other; null where one of them has no record.</param>
public sealed record ShardSelection(
    string? Since,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? LeftOutMs
);

/// <summary>A project of a shard.</summary>
/// <param name="Name">Its name in test ids.</param>
/// <param name="Path">Path of the project file, relative to the solution.</param>
/// <param name="TargetFramework">The target in which it ran.</param>
public sealed record ShardProject(string Name, string Path, string TargetFramework);

/// <summary>One of several parts of which a run was joined.</summary>
/// <param name="Index">Its number, from 1.</param>
/// <param name="Machine">Name of the machine that ran it.</param>
/// <param name="Tests">Results of its tests, run or not.</param>
/// <param name="DurationMs">Elapsed time of running them; null where it was not measured.</param>
public sealed record MergedShard(
    int Index,
    string Machine,
    int Tests,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? DurationMs
);

/// <summary>All that was recorded of a test, in the document of a shard: what the whole is joined from.</summary>
/// <param name="Framework">Its framework.</param>
/// <param name="Class">Full name of the class.</param>
/// <param name="Method">Name of the method.</param>
/// <param name="Results">Every result of every attempt; empty for a test that did not run.</param>
public sealed record ShardRecord(
    string Framework,
    string Class,
    string Method,
    IReadOnlyList<ShardResult> Results
)
{
    /// <summary><c>unit</c> or <c>integration</c>; absent where that is not known, or no budget asks for it.</summary>
    public string? Kind { get; init; }

    /// <summary>
    /// Stands for all that its outcome depends on; absent where that is not known, or where it is a pass that is not to
    /// be reused.
    /// </summary>
    public string? Key { get; init; }

    /// <summary>When it passed with all that; absent where it did not, or is not known to.</summary>
    public DateTimeOffset? PassedOn { get; init; }
}

/// <summary>One result of one attempt; what is absent was not measured.</summary>
/// <param name="Repeat">Number of the attempt, from 1.</param>
/// <param name="Row">Name of the row, where the case has several results.</param>
/// <param name="Outcome"><c>passed</c>, <c>failed</c>, <c>skipped</c>, <c>crashed</c> or <c>timedOut</c>.</param>
/// <param name="WallMs">Elapsed time.</param>
/// <param name="CpuMs">Processor time.</param>
/// <param name="AllocatedBytes">Managed bytes that were allocated.</param>
/// <param name="FixtureMs">Time that went into shared fixtures and the framework before.</param>
public sealed record ShardResult(
    int Repeat,
    string? Row,
    string Outcome,
    double? WallMs,
    double? CpuMs,
    long? AllocatedBytes,
    double? FixtureMs
)
{
    /// <summary>Failure message or reason for skipping.</summary>
    public string? Message { get; init; }

    /// <summary>Stack trace of the failure.</summary>
    public string? StackTrace { get; init; }

    /// <summary>What a test that did not pass wrote.</summary>
    public string? Output { get; init; }
}
