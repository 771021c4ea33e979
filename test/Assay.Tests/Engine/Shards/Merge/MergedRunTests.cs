using System.Text.Json;
using Assay.Cli.Terminal;
using Assay.Engine.Record;
using Assay.Engine.Report;
using Assay.Engine.Report.Runs;
using Assay.Engine.Report.Runs.Export;
using Assay.Engine.Selection;
using Assay.Engine.Shards.Merge;
using Assay.Model;
using Assay.Tests.Engine.Record;
using Assay.Tests.Engine.Report;
using Assay.Tests.TestData;
using static Assay.Tests.Engine.Report.SampleRun;

namespace Assay.Tests.Engine.Shards.Merge;

public sealed class MergedRunTests : IDisposable
{
    private readonly ShardSamples _samples = new();

    private static readonly RecordedResult[] First =
    [
        Result("A", 2.5),
        ShardSamples.Failing("Broken"),
        ShardSamples.Failing("Broken", 2),
        Result("Rows", 1) with
        {
            Row = "a",
        },
        Result("Rows", 1.5) with
        {
            Row = "a",
        },
    ];

    private static readonly RecordedResult[] Second =
    [
        Result("Later", null, Outcome.Skipped) with
        {
            Message = "not today",
        },
        ShardSamples.Failing("Shaky"),
        Result("Shaky", 4) with
        {
            Repeat = 2,
        },
        Result("Slow", null, Outcome.TimedOut),
    ];

    public void Dispose() => _samples.Dispose();

    [Fact]
    public void The_whole_is_what_one_machine_would_have_told()
    {
        var all = ShardSamples.Run([.. First, .. Second]).Build();
        var one = RunReport.Of(
            all,
            SelectedTests.All([], "") with
            {
                Reasons = all.Cases.ToDictionary(c => c.Test.Id, _ => "all tests are run"),
            },
            null
        );

        var merged = Merged();

        Assert.Equal(
            (one.Total, one.Selected, one.Passed, one.Failed, one.Skipped, one.Flaky, one.NotRun),
            (
                merged.Document.Total,
                merged.Document.Selected,
                merged.Document.Passed,
                merged.Document.Failed,
                merged.Document.Skipped,
                merged.Document.Flaky,
                merged.Document.NotRun
            )
        );
        Assert.Equal(Json(one.Tests), Json(merged.Document.Tests));
        Assert.Equal(Json(one.Failures), Json(merged.Document.Failures));
        Assert.Equal([1, 2], merged.Document.Shards!.Select(s => s.Index));
    }

    [Theory]
    [InlineData("junit")]
    [InlineData("trx")]
    [InlineData("ctrf")]
    public void Reports_hold_the_same_results_as_those_of_one_machine(string format)
    {
        var all = ShardSamples.Run([.. First, .. Second]).Build();
        var selection = SelectedTests.All([], "");
        var one = ExportedRun.Of(all, RunReport.Of(all, selection, null), selection);
        var merged = Merged().Exported();

        Assert.Equal(Written(format, one with { Run = merged.Run }), Written(format, merged));
    }

    [Fact]
    public void The_time_of_the_whole_is_that_of_the_longest_shard()
    {
        var merged = MergedRun.Of(
            _samples.Set(
                ShardSamples.Document(1, 2, new SampleRun().WithRepeat(500, 1, 7).With(First)),
                ShardSamples.Document(2, 2, new SampleRun().WithRepeat(900, 1, 9).With(Second))
            ),
            1
        );

        Assert.Equal(900, merged.Document.DurationMs);
        Assert.Equal(9, merged.Results.Run.Repeats[0].PeakMemoryBytes);
        Assert.Equal(8, merged.Document.Run.Cores);
    }

    [Fact]
    public void What_a_stopped_shard_did_not_reach_is_not_run_in_the_whole()
    {
        var merged = MergedRun.Of(
            _samples.Set(
                ShardSamples.Document(1, 2, ShardSamples.Run(First), "C.Never(x: 1)"),
                ShardSamples.Document(2, 2, ShardSamples.Run(Second))
            ),
            1
        );

        Assert.Equal(1, merged.Document.NotRun);
        Assert.Equal("Shard 1/2: Stopped at the first failure.", merged.Document.Stopped);
        Assert.Contains(
            merged.Exported().Results,
            r => r is { Outcome: "notRun", Test.Method: "Never" }
        );
    }

    [Fact]
    public void A_missing_shard_is_a_failure_of_the_whole_and_named()
    {
        var merged = MergedRun.Of(
            _samples.Set(ShardSamples.Document(2, 3, ShardSamples.Run(Result("A")))),
            1
        );

        var remark = Assert.Single(merged.Document.Remarks, r => r.Failure);
        Assert.Equal(
            "The results of 2 of 3 shards are missing (1, 3): run them, and merge again.",
            remark.Text
        );
        Assert.Contains(
            merged.Exported().Problems,
            p => p.EndsWith(remark.Text, StringComparison.Ordinal)
        );
        Assert.Equal("2/3", merged.Results.Run.Info.Shard);
    }

    [Fact]
    public void What_shards_missed_by_their_selections_is_missed_by_the_whole()
    {
        var left = new SampleRun().WithRepeat(5, 1, 1).With(ShardSamples.Failing("Left")).Build();
        var selection = SelectedTests.All([], "") with
        {
            Reasons = new Dictionary<string, string> { ["P/C.Left"] = "nothing has changed" },
        };
        var first = ShardSamples.Document(
            1,
            2,
            ShardSamples.Run(Result("A")),
            VerificationPart.Of(left, selection)
        );

        var merged = MergedRun.Of(
            _samples.Set(first, ShardSamples.Document(2, 2, ShardSamples.Run(Result("B")))),
            8,
            9
        );

        var verified = merged.Document.Verification!;
        Assert.Equal((9, 1, 1), (verified.Run, verified.Ran, verified.Failed));
        Assert.Equal(
            new MissedTest("P/C.Left", "failed", "nothing has changed"),
            verified.Missed[0]
        );
        var exported = Assert.Single(merged.Exported().Results, r => r.IsFailure);
        Assert.Equal("nothing has changed", exported.NotSelected);
        Assert.Equal("m1", exported.Last!.Message);
    }

    [Fact]
    public void It_is_recorded_as_a_run_of_the_whole_with_all_attempts()
    {
        using var folder = new StoreFolder();
        using var store = folder.Open();

        var run = ShardHistory.Add(store, folder.Root, Merged(), new SilentProgress()).Run;

        Assert.Equal(run, store.Runs.LastWhole()!.Id);
        var results = RunResults.Read("s", store, store.Runs.Find(run)!);
        var broken = results.Cases.Single(c => c.Test.Method == "Broken");
        Assert.Equal(
            [(1, "m1"), (2, "m2")],
            broken.Results.Single().Repeats.Select(r => (r.Repeat, r.Message))
        );
        Assert.Equal(TimeSpan.FromMilliseconds(2.5), store.Durations.Latest()["P/C.A"]);
        var project = Assert.Single(store.Runs.Find(run)!.Projects);
        Assert.Equal(
            ("P", "test/P/P.csproj", "net10.0"),
            (project.Name, project.Path, project.TargetFramework)
        );
    }

    [Fact]
    public void A_run_that_left_tests_out_is_not_taken_for_the_whole()
    {
        using var folder = new StoreFolder();
        using var store = folder.Open();
        var run = ShardSamples.Document(1, 1, ShardSamples.Run(Result("A")));
        var left = new RunTest("P/C.Left", "notSelected", null, "nothing has changed", null);

        ShardHistory.Add(
            store,
            folder.Root,
            MergedRun.Of(_samples.Set(run with { Tests = [.. run.Tests, left] }), 0),
            new SilentProgress()
        );

        Assert.Null(store.Runs.LastWhole());
    }

    [Fact]
    public void A_run_of_some_of_the_shards_is_not_taken_for_the_whole()
    {
        using var folder = new StoreFolder();
        using var store = folder.Open();
        var part = MergedRun.Of(
            _samples.Set(ShardSamples.Document(1, 2, ShardSamples.Run(First))),
            0
        );

        ShardHistory.Add(store, folder.Root, part, new SilentProgress());

        Assert.Null(store.Runs.LastWhole());
    }

    private MergedRun Merged() =>
        MergedRun.Of(
            _samples.Set(
                ShardSamples.Document(2, 2, ShardSamples.Run(Second)),
                ShardSamples.Document(1, 2, ShardSamples.Run(First))
            ),
            1
        );

    private static string Json<T>(IReadOnlyList<T> parts) => JsonSerializer.Serialize(parts);

    private static string Written(string format, ExportedRun run)
    {
        using var tree = TestTree.Empty();
        return File.ReadAllText(RunExport.Of(format).Write(new ReportFolder(tree.Root), run));
    }
}
