using Assay.Engine.Record;
using Assay.Engine.Run;
using Assay.Engine.Shards;
using Assay.Model;
using Assay.Tests.Engine.Record;

namespace Assay.Tests.Engine.Shards;

public sealed class RecordedTimingsTests : IDisposable
{
    private const string A = "Orchard.Tests/Orchard.A";

    private readonly StoreFolder _folder = new();
    private readonly Store _store;

    public RecordedTimingsTests() => _store = _folder.Open();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void The_rows_of_a_method_are_added_up_under_whatever_names()
    {
        for (var run = 0; run < 3; run++)
        {
            StoreFolder.Record(
                _store,
                (Row($"A(at: 12:0{run})"), StoreFolder.Result(milliseconds: 10)),
                (Row($"A(at: 13:0{run})"), StoreFolder.Result(milliseconds: 2))
            );
        }

        Assert.Equal(1200, RecordedTimings.Of(_store, null).Methods[A]);
    }

    [Fact]
    public void A_run_of_some_of_the_tests_of_a_method_says_nothing_of_it()
    {
        StoreFolder.Record(
            _store,
            (Row("A(1)"), StoreFolder.Result(milliseconds: 10)),
            (Row("A(2)"), StoreFolder.Result(milliseconds: 2))
        );
        // The other one had not changed.
        StoreFolder.Record(_store, (Row("A(2)"), StoreFolder.Result(milliseconds: 2)));

        Assert.Equal(1200, RecordedTimings.Of(_store, null).Methods[A]);
    }

    [Fact]
    public void A_method_that_fails_has_a_time_and_one_that_crashed_or_was_skipped_has_none()
    {
        StoreFolder.Record(
            _store,
            (_folder.Case("A"), StoreFolder.Result(Outcome.Failed, 10)),
            (_folder.Case("B"), StoreFolder.Result(Outcome.Crashed, 10)),
            (_folder.Case("C"), StoreFolder.Result(Outcome.Skipped, 10)),
            (_folder.Case("D"), StoreFolder.Result(Outcome.TimedOut, 10))
        );

        Assert.Equal([A], RecordedTimings.Of(_store, null).Methods.Keys);
    }

    [Fact]
    public void Retries_and_runs_with_a_filter_do_not_count()
    {
        using (var recorder = _store.Begin(StoreFolder.Info))
        {
            var (one, two) = (Row("A(1)"), Row("A(2)"));
            recorder.Hear(new RunStarted([one, two], null));
            recorder.Hear(new CaseEnded(1, one, StoreFolder.Result(milliseconds: 10)));
            recorder.Hear(new CaseEnded(1, two, StoreFolder.Result(Outcome.Failed, 10)));
            recorder.Hear(StoreFolder.Ended());
            recorder.Hear(new RunStarted([two], null));
            recorder.Hear(new CaseEnded(1, two, StoreFolder.Result(milliseconds: 1)));
            recorder.Complete();
        }
        using (var filtered = _store.Begin(StoreFolder.Info with { Filter = ["A(1)"] }))
        {
            filtered.Hear(new RunStarted([Row("A(1)")], null));
            filtered.Hear(new CaseEnded(1, Row("A(1)"), StoreFolder.Result(milliseconds: 1)));
            filtered.Complete();
        }

        Assert.Equal(2000, RecordedTimings.Of(_store, null).Methods[A]);
    }

    [Theory]
    [InlineData(100, 124, 100)]
    [InlineData(100, 80, 100)]
    [InlineData(100, 130, 130)]
    [InlineData(1, 10, 1)]
    [InlineData(1, 12, 12)]
    public void A_time_that_was_written_changes_only_where_it_has_changed_much(
        double written,
        double now,
        double expected
    )
    {
        StoreFolder.Record(_store, (_folder.Case("A"), StoreFolder.Result(milliseconds: now)));
        var before = new Timings(new Dictionary<string, long> { [A] = (long)(written * 100) });

        Assert.Equal((long)(expected * 100), RecordedTimings.Of(_store, before).Methods[A]);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(99, 99)]
    [InlineData(123, 120)]
    [InlineData(12_678, 13_000)]
    [InlineData(99_900, 100_000)]
    public void Two_figures_count(long time, long expected) =>
        Assert.Equal(expected, RecordedTimings.Round(time));

    private TestCase Row(string name)
    {
        var host = _folder.Case("A").Host with { Id = "Orchard." + name };
        return new TestCase(_folder.Project(), Framework.XUnit3, host);
    }
}
