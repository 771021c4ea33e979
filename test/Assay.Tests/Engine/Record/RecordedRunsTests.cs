using Assay.Engine.Record;
using Assay.Engine.Run;

namespace Assay.Tests.Engine.Record;

public sealed class RecordedRunsTests : IDisposable
{
    private readonly StoreFolder _folder = new();
    private readonly SteppedTime _time = new();
    private readonly Store _store;

    public RecordedRunsTests() => _store = _folder.Open(_time);

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void An_empty_store_has_no_run() => Assert.Null(_store.Runs.Last());

    [Fact]
    public void A_run_is_read_as_it_was_begun_and_ended()
    {
        var id = StoreFolder.Record(_store, (_folder.Case("A"), StoreFolder.Result()));

        var run = _store.Runs.Last()!;

        Assert.Equal(id, run.Id);
        Assert.Equal(StoreFolder.Info, run.Info);
        Assert.Equal(SteppedTime.Begin, run.Started);
        Assert.Equal(SteppedTime.Begin, run.Finished);
        Assert.Equal(RunState.Finished, run.State);
        Assert.Equal(
            new RecordedRepeat(
                1,
                TimeSpan.FromSeconds(2),
                TimeSpan.FromSeconds(3),
                2,
                50_000_000,
                false
            ),
            Assert.Single(run.Repeats)
        );
        var project = Assert.Single(run.Projects);
        Assert.Equal("test/Orchard.Tests/Orchard.Tests.csproj", project.Path);
        Assert.Equal("net10.0", project.TargetFramework);
        Assert.Empty(project.Usage);
    }

    [Fact]
    public void The_last_run_of_the_whole_suite_is_found_behind_partial_and_unfinished_ones()
    {
        Assert.Null(_store.Runs.LastWhole());
        var whole = Record(StoreFolder.Info, isComplete: true);
        Record(StoreFolder.Info with { Filter = ["Pricing", "/\"Tax\"/"] }, isComplete: true);

        Assert.Equal(["Pricing", "/\"Tax\"/"], _store.Runs.Last()!.Info.Filter);

        Record(StoreFolder.Info, isComplete: true, isCancelled: true);
        Record(StoreFolder.Info, isComplete: false);

        Assert.Equal(whole, _store.Runs.LastWhole()!.Id);
    }

    private long Record(RunInfo info, bool isComplete, bool isCancelled = false)
    {
        using var recorder = _store.Begin(info);
        recorder.Hear(new RunStarted([], null));
        recorder.Hear(StoreFolder.Ended(isCancelled));
        if (isComplete)
        {
            recorder.Complete();
        }
        return recorder.Run;
    }

    [Fact]
    public void A_run_that_reused_passes_is_not_taken_for_the_whole_where_another_ran_them()
    {
        var (one, other) = (_folder.Case("A"), _folder.Case("B"));
        StoreFolder.Record(_store, (one, StoreFolder.Result()), (other, StoreFolder.Result()));
        var whole = StoreFolder.Record(
            _store,
            (one, StoreFolder.Result()),
            (other, StoreFolder.Result())
        );

        StoreFolder.Record(_store, (other, StoreFolder.Result()));
        StoreFolder.Record(_store);

        Assert.Equal(whole, _store.Runs.LastWhole()!.Id);
    }

    [Fact]
    public void A_run_without_an_end_is_interrupted_and_one_that_was_stopped_cancelled()
    {
        using (var recorder = _store.Begin(StoreFolder.Info))
        {
            recorder.Hear(new RunStarted([], null));
        }
        Assert.Equal(RunState.Interrupted, _store.Runs.Last()!.State);
        using (var recorder = _store.Begin(StoreFolder.Info))
        {
            recorder.Hear(new RunStarted([], null));
            recorder.Hear(StoreFolder.Ended(cancelled: true));
            recorder.Complete();
        }

        Assert.Equal(RunState.Cancelled, _store.Runs.Last()!.State);
    }

    [Fact]
    public void What_the_hosts_of_a_project_took_is_added_up()
    {
        var project = _folder.Project();
        using var recorder = _store.Begin(StoreFolder.Info);
        recorder.Hear(new RunStarted([], null));
        recorder.Hear(new HostStarted(1, project));
        _time.Step(1);
        recorder.Hear(new HostStarted(2, project));
        _time.Step(2);
        recorder.Hear(new HostEnded(1, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(0.1)));
        _time.Step(4);
        recorder.Hear(new HostEnded(2, TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(0.2)));
        var usage = StoreFolder.Ended().Usage with
        {
            PeakMemoryBytesByProject = new Dictionary<string, long> { [project.Name] = 77 },
        };
        recorder.Hear(new RunEnded(usage, false));

        Assert.Equal(
            new RecordedUsage(
                1,
                Elapsed: TimeSpan.FromSeconds(7),
                Hosts: TimeSpan.FromSeconds(3 + 6),
                Cpu: TimeSpan.FromSeconds(2),
                Trailing: TimeSpan.FromSeconds(0.3),
                PeakMemoryBytes: 77
            ),
            Assert.Single(Assert.Single(_store.Runs.Last()!.Projects).Usage)
        );
    }

    [Fact]
    public void Remarks_are_kept_with_their_project()
    {
        using var recorder = _store.Begin(StoreFolder.Info);
        recorder.Hear(new RunStarted([], null));
        recorder.Hear(new RunRemark(_folder.Project(), "it broke", true));
        recorder.Hear(new RunRemark(_folder.Project("Other"), "by the way", false));

        Assert.Equal(
            [
                new RecordedRemark("Orchard.Tests", "it broke", true),
                new RecordedRemark("Other", "by the way", false),
            ],
            _store.Runs.Last()!.Remarks
        );
    }

    [Fact]
    public void The_latest_runs_come_first_and_can_be_those_of_one_command()
    {
        foreach (var command in new[] { "profile", "analyze", "profile", "analyze" })
        {
            using var recorder = _store.Begin(StoreFolder.Info with { Command = command });
        }

        Assert.Equal([4, 3], _store.Runs.Latest(2).Select(r => r.Id));
        Assert.Equal(3, _store.Runs.Last("profile")!.Id);
        Assert.Equal("analyze", _store.Runs.Find(2)!.Info.Command);
        Assert.Null(_store.Runs.Find(9));
    }

    private sealed class SteppedTime : TimeProvider
    {
        public static readonly DateTimeOffset Begin = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        private long _seconds;

        public void Step(int seconds) => _seconds += seconds;

        public override DateTimeOffset GetUtcNow() => Begin.AddSeconds(_seconds);

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _seconds;
    }
}
