using Assay.Cli.Terminal;
using Assay.Engine.Record;
using Assay.Engine.Report;
using Assay.Engine.Reuse;
using Assay.Engine.Shards;
using Assay.Engine.Shards.Merge;
using Assay.Model;
using Assay.Tests.Engine.Record;
using static Assay.Tests.Engine.Report.SampleRun;

namespace Assay.Tests.Engine.Shards.Merge;

/// <summary>Shards that did not run all of their tests again, joined.</summary>
public sealed class MergedPassesTests : IDisposable
{
    private const string Reused = "P/C.Reused";

    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Passed = Now.AddDays(-2);
    private static readonly string KeyOfA = new('a', 64);
    private static readonly string KeyOfReused = new('b', 64);
    private static readonly string KeyOfBroken = new('c', 64);

    private readonly ShardSamples _samples = new();
    private readonly StoreFolder _folder = new();

    public void Dispose()
    {
        _samples.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_pass_that_was_reused_is_counted_as_such_and_told_once_why()
    {
        var merged = Merged();

        Assert.Equal(
            (3, 2, 1, 1),
            (
                merged.Document.Total,
                merged.Document.Passed,
                merged.Document.Failed,
                merged.Document.Cached
            )
        );
        var test = merged.Document.Tests.Single(t => t.Id == Reused);
        Assert.True(test.Cached);
        Assert.Null(test.DurationMs);
        Assert.Equal(
            "all tests are run; it passed on 2026-02-27 12:00 UTC, and nothing that it depends on has changed since",
            test.Reason
        );
        Assert.True(merged.Exported().Results.Single(r => r.Test.Id == Reused).IsCached);
        Assert.Single(merged.Exported().Results, r => r.IsCached);
    }

    [Fact]
    public void What_shards_say_of_how_many_they_reused_does_not_count()
    {
        var lying = Shard() with { Cached = 7 };

        Assert.Equal(1, MergedRun.Of(_samples.Set(lying), 1).Document.Cached);
    }

    [Fact]
    public void A_pass_that_was_reused_is_no_run_and_in_no_history()
    {
        using var store = _folder.Open();

        var run = ShardHistory.Add(store, _folder.Root, Merged(), new SilentProgress()).Run;

        Assert.Equal(
            ["P/C.A", "P/C.Broken"],
            RunResults.Read("s", store, store.Runs.Find(run)!).Cases.Select(c => c.Test.Id)
        );
        Assert.DoesNotContain(Reused, store.Durations.Latest().Keys);
        Assert.Empty(store.Results.History(Reused, 9));
    }

    [Fact]
    public void Passes_can_be_taken_over_with_the_time_at_which_they_were_and_failures_speak_against()
    {
        var kept = MergedPasses.Of(Merged(), Now);

        Assert.Equal(
            [("P/C.A", KeyOfA, Now.AddHours(-1)), (Reused, KeyOfReused, Passed)],
            kept.Passed.OrderBy(p => p.Key).Select(p => (p.Key, p.Value.Key, p.Value.On))
        );
        Assert.Equal(KeyOfBroken, Assert.Single(kept.Failed).Value);
    }

    [Fact]
    public void A_clock_that_is_ahead_makes_no_pass_live_longer()
    {
        var early = Now.AddDays(-9);

        Assert.All(MergedPasses.Of(Merged(), early).Passed.Values, p => Assert.Equal(early, p.On));
    }

    [Fact]
    public void What_has_no_key_is_not_taken_over()
    {
        var merged = MergedRun.Of(_samples.Set(Shard()), 1);

        var kept = MergedPasses.Of(merged, Now);

        Assert.Empty(kept.Passed);
        Assert.Empty(kept.Failed);
    }

    private MergedRun Merged() =>
        MergedRun.Of(
            _samples.Set(
                ShardReport.With(
                    Shard(),
                    new KeptOutcomes(
                        new Dictionary<string, KeyedPass>
                        {
                            ["P/C.A"] = new(KeyOfA, Now.AddHours(-1)),
                            [Reused] = new(KeyOfReused, Passed),
                        },
                        new Dictionary<string, string> { ["P/C.Broken"] = KeyOfBroken }
                    )
                )
            ),
            1
        );

    private static Assay.Engine.Report.Runs.RunDocument Shard() =>
        ShardSamples.WithReused(
            (1, 1),
            ShardSamples.Run(Result("A"), ShardSamples.Failing("Broken")),
            Passed,
            "C.Reused"
        );
}
