using System.Text.Json.Serialization;
using Assay.Engine.Record;
using Assay.Engine.Selection;

namespace Assay.Engine.Report.Runs;

/// <summary>What running the tests that a selection had left out has shown.</summary>
/// <param name="Run">Number of the run of those; absent where nothing was left out.</param>
/// <param name="Ran">Results of the tests that had been left out.</param>
/// <param name="Failed">Those of them that failed, crashed or timed out, and did so again in every retry.</param>
/// <param name="Flaky">Those of them that failed first and passed when they were run again.</param>
/// <param name="DurationMs">Elapsed time of running them; null where nothing was left out.</param>
/// <param name="Missed">The tests that failed: what the selection would have missed, ordered by id.</param>
/// <param name="Failures">What failed or was flaky, with messages, ordered by id.</param>
/// <param name="Remarks">What went wrong or was unusual outside of every test.</param>
public sealed record VerificationPart(
    long? Run,
    int Ran,
    int Failed,
    int Flaky,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? DurationMs,
    IReadOnlyList<MissedTest> Missed,
    IReadOnlyList<RunFailure> Failures,
    IReadOnlyList<RemarkPart> Remarks
)
{
    /// <summary>There was nothing to run.</summary>
    public static VerificationPart OfNothing { get; } = new(null, 0, 0, 0, null, [], [], []);

    /// <summary>True where something failed, in a test or outside.</summary>
    [JsonIgnore]
    public bool HasFailures => Failed > 0 || Remarks.Any(r => r.Failure);

    /// <summary>The cases that failed, as <see cref="Missed"/> lists them.</summary>
    [JsonIgnore]
    public IReadOnlyList<MergedCase> MissedCases { get; init; } = [];

    /// <summary>What a run of the tests that were left out has shown.</summary>
    /// <param name="results">The run.</param>
    /// <param name="selection">What left them out.</param>
    public static VerificationPart Of(RunResults results, SelectedTests selection)
    {
        var all = results.Cases.SelectMany(c => c.Results).Select(RunReport.OutcomeOf).ToArray();
        var missed = results
            .Cases.Where(c =>
                c.Results.Any(r => Outcomes.IsFailure(RunReport.OutcomeOf(r).Outcome))
            )
            .ToArray();
        return new VerificationPart(
            results.Run.Id,
            all.Length,
            all.Count(o => Outcomes.IsFailure(o.Outcome)),
            all.Count(o => o.IsFlaky),
            RunReport.Elapsed(results.Run),
            [
                .. missed.Select(c => new MissedTest(
                    c.Test.Id,
                    StableNames.Of(
                        Outcomes.OfRows(c.Results.Select(r => RunReport.OutcomeOf(r).Outcome))
                    ),
                    selection.Reasons[c.Test.Id]
                )),
            ],
            [.. results.Cases.SelectMany(c => c.Results).SelectMany(RunReport.Failure)],
            RemarkPart.Of(results.Run)
        )
        {
            MissedCases = missed,
        };
    }
}

/// <summary>A failure that the selection would have missed.</summary>
/// <param name="Id">The test id.</param>
/// <param name="Outcome"><c>failed</c>, <c>crashed</c> or <c>timedOut</c>.</param>
/// <param name="Reason">Why it was not selected.</param>
public sealed record MissedTest(string Id, string Outcome, string Reason)
{
    /// <summary>All that was recorded of it; only in the document of a shard.</summary>
    public ShardRecord? Recorded { get; init; }
}
