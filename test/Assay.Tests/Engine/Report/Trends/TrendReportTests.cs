using Assay.Engine.Record;
using Assay.Engine.Report.Trends;
using Assay.Engine.Run;
using Assay.Model;
using Assay.Tests.Engine.Record;
using static Assay.Tests.Engine.Record.StoreFolder;

namespace Assay.Tests.Engine.Report.Trends;

public sealed class TrendReportTests : IDisposable
{
    private readonly StoreFolder _folder = new();
    private readonly Store _store;

    public TrendReportTests() => _store = _folder.Open();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Runs_come_with_counts_and_with_what_their_selection_saved_and_missed()
    {
        Run("run", ("A", [Outcome.Passed]), ("B", [Outcome.Skipped]));
        var blind = Run("run", ("A", [Outcome.Passed]));
        Select(blind, 4, 1, TimeSpan.FromSeconds(7));
        var verified = Run(
            "run",
            ("A", [Outcome.Failed, Outcome.Passed]),
            ("B", [Outcome.TimedOut])
        );
        Select(verified, 4, 2, TimeSpan.FromSeconds(7));
        var rest = Run("verify", ("C", [Outcome.Failed]), ("D", [Outcome.Passed]));
        _store.Selections.Verify(
            verified,
            new RecordedVerification(rest, [new MissedFailure(Id("C"), "nothing has changed")])
        );
        var nothing = Run("run", ("A", [Outcome.Passed]));
        Select(nothing, 4, 4, TimeSpan.Zero);
        _store.Selections.Verify(nothing, new RecordedVerification(null, []));
        Run("profile", ("A", [Outcome.Passed]));

        var trend = new TrendReport("Shop.slnx", _store).Of(10);

        Assert.Equal([nothing, verified, blind, 1], trend.Runs.Select(r => r.Id));
        Assert.Equal(
            [(1, 0, 0, 0), (0, 1, 0, 1), (1, 0, 0, 0), (1, 0, 1, 0)],
            trend.Runs.Select(r => (r.Passed, r.Failed, r.Skipped, r.Flaky))
        );
        Assert.Null(trend.Runs[3].Selection);
        Assert.Equal(
            (7000.0, false, null),
            (
                trend.Runs[2].Selection!.SavedMs!.Value,
                trend.Runs[2].Selection!.Verified,
                trend.Runs[2].Selection!.Missed
            )
        );
        // What running them has really taken.
        Assert.Equal(2000, trend.Runs[1].Selection!.SavedMs);
        Assert.Equal(
            [new TrendMiss(Id("C"), "nothing has changed")],
            trend.Runs[1].Selection!.Missed!
        );
        Assert.Empty(trend.Runs[0].Selection!.Missed!);
        var selection = trend.Selection;
        Assert.Equal(
            (3, 2, 1, 1),
            (
                selection.Runs,
                selection.VerifiedRuns,
                selection.RunsWithMisses,
                selection.MissedFailures
            )
        );
        Assert.Equal(0.5, selection.MissRate);
        Assert.Equal(1.75 / 3, selection.SelectedShare!.Value, 9);
        Assert.Equal(9000, selection.SavedMs);
    }

    [Fact]
    public void Without_a_verified_run_there_is_no_rate()
    {
        var run = Run("run", ("A", [Outcome.Passed]));
        Select(run, 4, 1, null);

        var trend = new TrendReport("Shop.slnx", _store).Of(10);

        Assert.Null(trend.Selection.MissRate);
        Assert.Null(trend.Selection.SavedMs);
        Assert.Null(trend.Runs[0].Selection!.SavedMs);
    }

    [Fact]
    public void No_more_runs_are_told_than_asked_for()
    {
        Run("run", ("A", [Outcome.Passed]));
        var last = Run("run", ("A", [Outcome.Passed]));

        Assert.Equal(last, Assert.Single(new TrendReport("S", _store).Of(1).Runs).Id);
    }

    [Fact]
    public void A_run_of_a_part_is_not_taken_for_the_whole_suite()
    {
        var whole = Run("run", ("A", [Outcome.Passed]));
        Select(whole, 2, 2, TimeSpan.Zero);
        var part = Run("run", ("A", [Outcome.Passed]));
        Select(part, 2, 1, null);
        var rest = Run("verify", ("B", [Outcome.Passed]));
        _store.Selections.Verify(part, new RecordedVerification(rest, []));

        Assert.Equal(whole, _store.Runs.LastWhole()!.Id);
    }

    internal static TrendDocument Sample() =>
        TrendReport.Of(
            "Shop.slnx",
            [
                new TrendRun(
                    2,
                    new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
                    "finished",
                    "abc",
                    true,
                    12,
                    3,
                    1,
                    0,
                    0,
                    new TrendSelection(9, 4, 30, true, [new TrendMiss("P/C.M", "nothing")])
                ),
            ]
        );

    private void Select(long run, int tests, int selected, TimeSpan? leftOut) =>
        _store.Selections.Add(new RecordedSelection(run, "abc", tests, selected, leftOut));

    private string Id(string method) => _folder.Case(method).Id;

    private long Run(string command, params (string Method, Outcome[] Attempts)[] tests)
    {
        using var recorder = _store.Begin(Info with { Command = command });
        for (var attempt = 0; attempt < tests.Max(t => t.Attempts.Length); attempt++)
        {
            var now = tests.Where(t => t.Attempts.Length > attempt).ToArray();
            recorder.Hear(new RunStarted([.. now.Select(t => _folder.Case(t.Method))], null));
            foreach (var (method, attempts) in now)
            {
                recorder.Hear(new CaseEnded(1, _folder.Case(method), Result(attempts[attempt])));
            }
            recorder.Hear(Ended());
        }
        recorder.Complete();
        return recorder.Run;
    }
}
