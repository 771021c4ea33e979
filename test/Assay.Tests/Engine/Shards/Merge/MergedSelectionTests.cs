using Assay.Cli.Terminal;
using Assay.Engine.Record;
using Assay.Engine.Report.Runs;
using Assay.Engine.Report.Trends;
using Assay.Engine.Selection;
using Assay.Engine.Shards.Merge;
using Assay.Tests.Engine.Record;
using Assay.Tests.Engine.Report;
using static Assay.Tests.Engine.Report.SampleRun;

namespace Assay.Tests.Engine.Shards.Merge;

/// <summary>What shards left out because of a change, and what that missed, in the history of the machine that joins them.</summary>
public sealed class MergedSelectionTests : IDisposable
{
    private readonly ShardSamples _samples = new();
    private readonly StoreFolder _folder = new();
    private readonly Store _store;

    public MergedSelectionTests() => _store = _folder.Open();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
        _samples.Dispose();
    }

    [Fact]
    public void Failures_that_a_shard_would_have_missed_are_in_the_miss_rate()
    {
        var run = Add(Shard(1, Missing("Left")), Shard(2, VerificationPart.OfNothing));

        var trend = new TrendReport("s", _store).Of(9);
        Assert.Equal(
            (1, 1, 1.0),
            (trend.Selection.VerifiedRuns, trend.Selection.MissedFailures, trend.Selection.MissRate)
        );
        var selection = _store.Selections.Of(run.Run)!;
        Assert.Equal(("base", 4, 2), (selection.Since, selection.Tests, selection.Selected));
        Assert.Equal(Ms(30), selection.LeftOut);
        Assert.Equal(
            new MissedFailure("P/C.Left", "nothing has changed"),
            Assert.Single(selection.Verification!.Missed)
        );
        var verified = _store.Runs.Find(run.Verification!.Value)!;
        Assert.Equal("verify", verified.Info.Command);
        Assert.Equal(Ms(5), verified.Repeats[0].Elapsed);
        Assert.Equal("P/C.Left", Assert.Single(_store.Results.Of(verified.Id)).Test.Id);
        Assert.Null(_store.Runs.LastWhole());
    }

    [Fact]
    public void Shards_that_missed_nothing_make_a_run_that_was_verified()
    {
        Add(Shard(1, Fine()), Shard(2, Fine()));

        var selection = new TrendReport("s", _store).Of(9).Selection;
        Assert.Equal((1, 0.0), (selection.VerifiedRuns, selection.MissRate));
    }

    [Fact]
    public void A_shard_that_did_not_verify_leaves_open_whether_something_was_missed()
    {
        Add(Shard(1, Fine()), Shard(2, null));

        var selection = new TrendReport("s", _store).Of(9).Selection;
        Assert.Equal((1, 0), (selection.Runs, selection.VerifiedRuns));
    }

    [Fact]
    public void A_shard_that_is_missing_leaves_open_whether_something_was_missed()
    {
        Add(Shard(1, Fine()));

        Assert.Equal(0, new TrendReport("s", _store).Of(9).Selection.VerifiedRuns);
    }

    [Fact]
    public void What_one_shard_missed_is_missed_whatever_the_others_know()
    {
        Add(Shard(1, Missing("Left")), Shard(2, null));

        Assert.Equal(1, new TrendReport("s", _store).Of(9).Selection.RunsWithMisses);
    }

    [Fact]
    public void A_selection_of_all_tests_is_one_too()
    {
        var all = Shard(1, VerificationPart.OfNothing);
        var run = Add(
            all with
            {
                Shard = all.Shard! with { Count = 1 },
                Tests = [.. all.Tests.Where(t => t.Outcome != "notSelected")],
            }
        );

        var selection = _store.Selections.Of(run.Run)!;
        Assert.Equal((1, 1), (selection.Tests, selection.Selected));
        Assert.Equal(new RecordedVerification(null, []).Run, selection.Verification!.Run);
        Assert.Equal(run.Run, _store.Runs.LastWhole()!.Id);
    }

    private RecordedMerge Add(params RunDocument[] shards) =>
        ShardHistory.Add(
            _store,
            _folder.Root,
            MergedRun.Of(_samples.Set(shards), 0),
            new SilentProgress()
        );

    private static RunDocument Shard(int index, VerificationPart? verified)
    {
        var run = verified is null
            ? ShardSamples.Document(index, 2, ShardSamples.Run(Result("A" + index)))
            : ShardSamples.Document(index, 2, ShardSamples.Run(Result("A" + index)), verified);
        return run with
        {
            Run = run.Run with { Command = "run" },
            Tests =
            [
                .. run.Tests,
                new RunTest($"P/C.Left{index}", "notSelected", null, "nothing has changed", null),
            ],
            Shard = run.Shard! with { Selection = new ShardSelection("base", 15) },
        };
    }

    private static VerificationPart Fine() => Verified(Result("Left"));

    private static VerificationPart Missing(string test) => Verified(ShardSamples.Failing(test));

    private static VerificationPart Verified(RecordedResult result) =>
        VerificationPart.Of(
            new SampleRun().WithRepeat(5, 1, 1).With(result).Build(),
            SelectedTests.All([], "") with
            {
                Reasons = new Dictionary<string, string>
                {
                    [result.Test.Id] = "nothing has changed",
                },
            }
        );
}
