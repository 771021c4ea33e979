using System.Text.Json.Serialization;
using Assay.Engine.Workspace.Build;

namespace Assay.Engine.Report.Runs;

/// <summary><c>assay/run/1</c>: what became of the tests of a run.</summary>
/// <param name="Solution">File name of the solution, or of the project or folder that was given.</param>
/// <param name="Run">The run.</param>
/// <param name="Total">Results of all tests of the suite, run or not; a case with several rows counts each.</param>
/// <param name="Selected">Those of them that were to run.</param>
/// <param name="Passed">Those that passed at once.</param>
/// <param name="Failed">Those that failed, crashed or timed out, and did so again in every retry.</param>
/// <param name="Skipped">Those that the framework skipped.</param>
/// <param name="Flaky">Those that failed first and passed when they were run again.</param>
/// <param name="Cached">Those of the passed whose result was taken from an earlier run of the same code.</param>
/// <param name="NotRun">Those that were to run and did not, because the run was stopped.</param>
/// <param name="DurationMs">Elapsed time of running the tests, retries included; null where the run was interrupted.</param>
/// <param name="Stopped">Why the run was stopped before its end; absent where it was not.</param>
/// <param name="Tests">The tests, ordered by id.</param>
/// <param name="Failures">What failed or was flaky, with messages, ordered by id.</param>
/// <param name="Remarks">What went wrong or was unusual outside of every test.</param>
/// <param name="SetAside">Projects that are left out.</param>
public sealed record RunDocument(
    string Solution,
    RunPart Run,
    int Total,
    int Selected,
    int Passed,
    int Failed,
    int Skipped,
    int Flaky,
    int Cached,
    int NotRun,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? DurationMs,
    string? Stopped,
    IReadOnlyList<RunTest> Tests,
    IReadOnlyList<RunFailure> Failures,
    IReadOnlyList<RemarkPart> Remarks,
    IReadOnlyList<SetAsidePart> SetAside
)
{
    /// <summary>How the solution was built before.</summary>
    public BuildPart? Build { get; init; }

    /// <summary>The part of the suite that ran; absent where that is all of it.</summary>
    public ShardPart? Shard { get; init; }

    /// <summary>The parts that were joined; absent where the run was made in one.</summary>
    public IReadOnlyList<MergedShard>? Shards { get; init; }

    /// <summary>Name and version of the document's schema.</summary>
    [JsonPropertyOrder(-1)]
    public string Schema { get; } = "assay/run/1";

    /// <summary>What running the tests that were not selected has shown; absent where that was not asked for.</summary>
    public VerificationPart? Verification { get; init; }

    /// <summary>The tests that took longest, the longest first; those of which that is not known are not among them.</summary>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<RunTest> Slowest(int most) =>
        [
            .. Tests
                .Where(t => t.DurationMs is not null)
                .OrderByDescending(t => t.DurationMs)
                .Take(most),
        ];
}

/// <summary>How a solution was built.</summary>
/// <param name="Way"><c>none</c>, <c>replay</c> (the compiler was called as in the last build) or <c>msbuild</c>.</param>
/// <param name="Reason">A sentence that says why this way.</param>
public sealed record BuildPart(string Way, string Reason)
{
    /// <summary>That of a build.</summary>
    public static BuildPart Of(BuildOutcome outcome) =>
        new(
            outcome.Way switch
            {
                BuildWay.None => "none",
                BuildWay.Replay => "replay",
                _ => "msbuild",
            },
            outcome.Reason
        );
}

/// <summary>A test of a run.</summary>
/// <param name="Id">The test id.</param>
/// <param name="Outcome"><c>passed</c>, <c>failed</c>, <c>crashed</c>, <c>timedOut</c>, <c>skipped</c>, <c>flaky</c>, <c>notRun</c> or <c>notSelected</c>.</param>
/// <param name="DurationMs">Elapsed time of all rows, of the last attempt; null where it was not measured.</param>
/// <param name="Reason">Why it was run, or not.</param>
/// <param name="Rows">The results of its rows, where it has several or named ones.</param>
public sealed record RunTest(
    string Id,
    string Outcome,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? DurationMs,
    string Reason,
    IReadOnlyList<RunRow>? Rows
)
{
    /// <summary>True where it did not run, as its result is that of an earlier run; absent otherwise.</summary>
    public bool? Cached { get; init; }

    /// <summary>Why the framework skipped it; absent where it did not, or did not say.</summary>
    public string? Message { get; init; }

    /// <summary>All that was recorded of it; only in the document of a shard.</summary>
    public ShardRecord? Recorded { get; init; }
}

/// <summary>A row of a case that gives several results.</summary>
/// <param name="Name">Its name; absent where it has none.</param>
/// <param name="Outcome">As of tests.</param>
/// <param name="DurationMs">Elapsed time of the last attempt; null where it was not measured.</param>
public sealed record RunRow(
    string? Name,
    string Outcome,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? DurationMs
);

/// <summary>A result that failed, at once or in each attempt.</summary>
/// <param name="Id">The test id.</param>
/// <param name="Row">Name of the row, where the case has several.</param>
/// <param name="Outcome"><c>failed</c>, <c>crashed</c>, <c>timedOut</c> or <c>flaky</c>.</param>
/// <param name="DurationMs">Elapsed time of the attempt that the message is of; null where it was not measured.</param>
/// <param name="Message">The message.</param>
/// <param name="StackTrace">The stack trace.</param>
/// <param name="Output">What the test wrote.</param>
public sealed record RunFailure(
    string Id,
    string? Row,
    string Outcome,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? DurationMs,
    string? Message,
    string? StackTrace,
    string? Output
);
