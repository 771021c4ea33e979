using System.Text.Json.Serialization;

namespace Assay.Engine.Report.Trends;

/// <summary><c>assay/report/1</c>: what became of the latest runs, what selecting tests saved, and what it missed.</summary>
/// <param name="Solution">File name of the solution, or of the project or folder that was given.</param>
/// <param name="Runs">The latest runs of <c>assay run</c>, the last one first.</param>
/// <param name="Selection">What selecting tests has brought, over these runs.</param>
public sealed record TrendDocument(
    string Solution,
    IReadOnlyList<TrendRun> Runs,
    TrendOfSelection Selection
)
{
    /// <summary>Name and version of the document's schema.</summary>
    [JsonPropertyOrder(-1)]
    public string Schema { get; } = "assay/report/1";
}

/// <summary>A run.</summary>
/// <param name="Id">Its number in the store.</param>
/// <param name="Started">When it began, in UTC.</param>
/// <param name="State"><c>finished</c>, <c>cancelled</c> or <c>interrupted</c>.</param>
/// <param name="Commit">The commit that was checked out; absent outside of a repository.</param>
/// <param name="Dirty">True where files differed from that commit; absent outside of a repository.</param>
/// <param name="DurationMs">Elapsed time of running the tests; null where the run was interrupted.</param>
/// <param name="Passed">Results that passed at once.</param>
/// <param name="Failed">Those that failed, crashed or timed out, and did so again in every retry.</param>
/// <param name="Skipped">Those that the framework skipped.</param>
/// <param name="Flaky">Those that failed first and passed when they were run again.</param>
/// <param name="Selection">What it took and left out; absent where it did not ask what has changed.</param>
public sealed record TrendRun(
    long Id,
    DateTimeOffset Started,
    string State,
    string? Commit,
    bool? Dirty,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? DurationMs,
    int Passed,
    int Failed,
    int Skipped,
    int Flaky,
    TrendSelection? Selection
);

/// <summary>What a run took and left out because of a change.</summary>
/// <param name="Tests">How many cases the suite had.</param>
/// <param name="Selected">How many of them were to run.</param>
/// <param name="SavedMs">What those left out take: elapsed time where they were run afterwards, else their recorded times one after the other; null where one of them has no record.</param>
/// <param name="Verified">Whether those left out were run afterwards.</param>
/// <param name="Missed">The failures that the selection would have missed; absent where it was not verified.</param>
public sealed record TrendSelection(
    int Tests,
    int Selected,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? SavedMs,
    bool Verified,
    IReadOnlyList<TrendMiss>? Missed
);

/// <summary>A failure that a selection would have missed.</summary>
/// <param name="Test">The test id.</param>
/// <param name="Reason">Why it was left out.</param>
public sealed record TrendMiss(string Test, string Reason);

/// <summary>What selecting tests has brought over several runs.</summary>
/// <param name="Runs">Runs that asked what has changed.</param>
/// <param name="SelectedShare">Mean share of the tests that they selected, from 0 to 1; null where there are no such runs.</param>
/// <param name="SavedMs">What those left out take, over the runs for which it is known; null where it is known for none.</param>
/// <param name="VerifiedRuns">Runs whose tests left out were run afterwards.</param>
/// <param name="RunsWithMisses">Those of them that would have missed a failure.</param>
/// <param name="MissedFailures">The failures that they would have missed.</param>
/// <param name="MissRate">Share of the verified runs that would have missed a failure, from 0 to 1; null where none was verified.</param>
public sealed record TrendOfSelection(
    int Runs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? SelectedShare,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? SavedMs,
    int VerifiedRuns,
    int RunsWithMisses,
    int MissedFailures,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? MissRate
);
