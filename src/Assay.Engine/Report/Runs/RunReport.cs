using System.Globalization;
using Assay.Engine.Record;
using Assay.Engine.Selection;
using Assay.Model;

namespace Assay.Engine.Report.Runs;

/// <summary>Makes the document of a run.</summary>
public static class RunReport
{
    internal const string NotRun = "notRun";
    internal const string NotSelected = "notSelected";

    private const string OfProject = "its project was run as a whole";

    /// <summary>The document.</summary>
    /// <param name="results">What was recorded: each repeat behind the first is a retry of what had failed.</param>
    /// <param name="selection">What was to run.</param>
    /// <param name="stopped">Why the run was stopped before its end; null where it was not.</param>
    public static RunDocument Of(RunResults results, SelectedTests selection, string? stopped)
    {
        var seen = results.Cases.Select(c => c.Test.Id).ToHashSet(StringComparer.Ordinal);
        return Of(
            results,
            new KnownTests(
                ReasonsOf(results, selection.Reasons),
                [
                    .. selection
                        .Suites.SelectMany(s => s.Cases)
                        .Where(c => !c.Host.Explicit)
                        .Select(c => c.Id)
                        .Where(id => !seen.Contains(id))
                        .Distinct(StringComparer.Ordinal),
                ],
                selection.LeftOut
            ),
            stopped
        );
    }

    internal static RunDocument Of(RunResults results, KnownTests selection, string? stopped)
    {
        var missing = selection.NotRun;
        var all = results.Cases.SelectMany(c => c.Results).Select(OutcomeOf).ToArray();
        return new RunDocument(
            results.Solution,
            RunPart.Of(results.Run),
            all.Length + missing.Count + selection.LeftOut.Count,
            all.Length + missing.Count,
            all.Count(o => o.Outcome == Outcome.Passed && !o.IsFlaky),
            all.Count(o => Outcomes.IsFailure(o.Outcome)),
            all.Count(o => o.Outcome == Outcome.Skipped),
            all.Count(o => o.IsFlaky),
            results.Cached.Count,
            missing.Count,
            Elapsed(results.Run),
            stopped,
            [
                .. results
                    .Cases.Select(c => Test(c, selection, results.Cached.ContainsKey(c.Test.Id)))
                    .Concat(missing.Select(id => Without(id, NotRun, stopped)))
                    .Concat(
                        selection.LeftOut.Select(id =>
                            Without(id, NotSelected, selection.Reasons.GetValueOrDefault(id))
                        )
                    )
                    .OrderBy(t => t.Id, StringComparer.Ordinal),
            ],
            [.. results.Cases.SelectMany(c => c.Results).SelectMany(Failure)],
            RemarkPart.Of(results.Run),
            results.SetAside
        );
    }

    /// <summary>True where a result failed in its first attempt and passed in its last.</summary>
    public static bool IsFlaky(MergedResult result) => OutcomeOf(result).IsFlaky;

    // The last attempt decides: each before it has failed, or there would have been no other.
    internal static (Outcome Outcome, bool IsFlaky) OutcomeOf(MergedResult result)
    {
        var last = result.Repeats[^1].Outcome;
        return (last, last == Outcome.Passed && Outcomes.IsFailure(result.Repeats[0].Outcome));
    }

    private static RunTest Test(MergedCase test, KnownTests selection, bool isCached)
    {
        var results = test.Results.Select(r => (Result: r, End: OutcomeOf(r))).ToArray();
        var outcome = Outcomes.OfRows(results.Select(r => r.End.Outcome));
        return new RunTest(
            test.Test.Id,
            outcome == Outcome.Passed && results.Any(r => r.End.IsFlaky)
                ? StableNames.Flaky
                : StableNames.Of(outcome),
            Sum(results.Select(r => r.Result.Repeats[^1].Wall)),
            selection.Reasons.GetValueOrDefault(test.Test.Id) ?? OfProject,
            results.Length > 1 || results[0].Result.Row is not null
                ?
                [
                    .. results.Select(r => new RunRow(
                        r.Result.Row,
                        WordOf(r.End),
                        Units.Milliseconds(r.Result.Repeats[^1].Wall?.Ticks)
                    )),
                ]
                : null
        )
        {
            Cached = isCached ? true : null,
            Message =
                outcome == Outcome.Skipped
                    ? test
                        .Results.Select(r => r.Repeats[^1].Message)
                        .FirstOrDefault(m => m is not null)
                    : null,
        };
    }

    private static IReadOnlyDictionary<string, string> ReasonsOf(
        RunResults results,
        IReadOnlyDictionary<string, string> selected
    )
    {
        if (results.Cached.Count == 0)
        {
            return selected;
        }
        var reasons = new Dictionary<string, string>(selected, StringComparer.Ordinal);
        foreach (var (test, passed) in results.Cached)
        {
            reasons[test] = Reused(selected.GetValueOrDefault(test) ?? OfProject, passed);
        }
        return reasons;
    }

    internal static string Reused(string reason, DateTimeOffset passed) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{reason}; it passed on {passed.UtcDateTime:yyyy-MM-dd HH:mm} UTC, and nothing that it depends on has changed since"
        );

    internal static IEnumerable<RunFailure> Failure(MergedResult result)
    {
        var end = OutcomeOf(result);
        var failed = result.Repeats.LastOrDefault(r => Outcomes.IsFailure(r.Outcome));
        if (failed is not null)
        {
            yield return new RunFailure(
                result.Test.Id,
                result.Row,
                WordOf(end),
                Units.Milliseconds(failed.Wall?.Ticks),
                failed.Message,
                failed.StackTrace,
                failed.Output
            );
        }
    }

    private static RunTest Without(string id, string outcome, string? reason) =>
        new(id, outcome, null, reason ?? "the run ended before its turn came", null);

    private static string WordOf((Outcome Outcome, bool IsFlaky) end) =>
        end.IsFlaky ? StableNames.Flaky : StableNames.Of(end.Outcome);

    private static double? Sum(IEnumerable<TimeSpan?> times) =>
        Units.Milliseconds(
            times.Aggregate((long?)null, (sum, t) => t is { } time ? (sum ?? 0) + time.Ticks : sum)
        );

    internal static double? Elapsed(RecordedRun run) =>
        run.Repeats.All(r => r.Elapsed is not null)
            ? Units.Milliseconds(run.Repeats.Sum(r => r.Elapsed!.Value.Ticks))
            : null;
}

/// <summary>What is known of the tests of a run beside their results.</summary>
/// <param name="Reasons">Why a test is run or not, by id.</param>
/// <param name="NotRun">Ids of those that were to run, and whose turn did not come.</param>
/// <param name="LeftOut">Ids of those that were not to run.</param>
internal sealed record KnownTests(
    IReadOnlyDictionary<string, string> Reasons,
    IReadOnlyList<string> NotRun,
    IReadOnlyList<string> LeftOut
);
