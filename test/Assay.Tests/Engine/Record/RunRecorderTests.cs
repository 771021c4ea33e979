using Assay.Engine.Record;
using Assay.Engine.Run;
using Assay.Model;

namespace Assay.Tests.Engine.Record;

public sealed class RunRecorderTests : IDisposable
{
    private readonly StoreFolder _folder = new();
    private readonly Store _store;

    public RunRecorderTests() => _store = _folder.Open();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void The_store_is_written_ahead_so_that_readers_and_a_writer_do_not_wait_for_each_other()
    {
        StoreFolder.Record(_store, (_folder.Case("A"), StoreFolder.Result()));
        Assert.Equal("wal", _folder.Sql("PRAGMA journal_mode"));
    }

    [Fact]
    public void What_a_result_says_is_read_as_it_was_heard()
    {
        var heard = new CaseResult(
            "row \0 \"é\" 1",
            Outcome.Failed,
            TimeSpan.FromTicks(12_345),
            TimeSpan.FromTicks(7),
            123_456_789_012,
            TimeSpan.FromTicks(3),
            "message",
            "stack",
            "output"
        );

        var run = StoreFolder.Record(_store, (_folder.Case("A(x: \"ü\")"), heard));

        Assert.Equal(
            new RecordedResult(
                new RecordedTest(
                    "Orchard.Tests/Orchard.A(x: \"ü\")",
                    "Orchard.Tests",
                    Framework.XUnit3,
                    "Orchard",
                    "A(x: \"ü\")"
                ),
                1,
                heard.Row,
                Outcome.Failed,
                heard.Wall,
                heard.Cpu,
                heard.AllocatedBytes,
                heard.Fixture
            )
            {
                Message = "message",
                StackTrace = "stack",
                Output = "output",
            },
            Assert.Single(_store.Results.Of(run))
        );
    }

    [Theory]
    [InlineData(Outcome.Passed)]
    [InlineData(Outcome.Failed)]
    [InlineData(Outcome.Skipped)]
    [InlineData(Outcome.Crashed)]
    [InlineData(Outcome.TimedOut)]
    public void Every_outcome_is_read_as_it_was_heard(Outcome outcome)
    {
        var run = StoreFolder.Record(_store, (_folder.Case("A"), StoreFolder.Result(outcome)));

        Assert.Equal(outcome, Assert.Single(_store.Results.Of(run)).Outcome);
    }

    [Theory]
    [InlineData(Framework.XUnit2)]
    [InlineData(Framework.XUnit3)]
    [InlineData(Framework.NUnit)]
    [InlineData(Framework.MSTest)]
    [InlineData(Framework.TUnit)]
    public void Every_framework_is_read_as_it_was_heard(Framework framework)
    {
        var test = _folder.Case("A") with { Framework = framework };

        var run = StoreFolder.Record(_store, (test, StoreFolder.Result()));

        Assert.Equal(framework, Assert.Single(_store.Results.Of(run)).Test.Framework);
    }

    [Fact]
    public void What_was_not_measured_is_never_zero()
    {
        var neverStarted = new CaseResult(null, Outcome.Skipped, TimeSpan.Zero, null, null, null);

        var run = StoreFolder.Record(_store, (_folder.Case("A"), neverStarted));

        var result = Assert.Single(_store.Results.Of(run));
        Assert.Null(result.Wall);
        Assert.Null(result.Cpu);
        Assert.Null(result.AllocatedBytes);
        Assert.Null(result.Fixture);
    }

    [Fact]
    public void A_test_that_took_no_measurable_time_took_zero()
    {
        var quick = StoreFolder.Result(milliseconds: 0);

        var run = StoreFolder.Record(_store, (_folder.Case("A"), quick));

        Assert.Equal(TimeSpan.Zero, Assert.Single(_store.Results.Of(run)).Wall);
    }

    [Fact]
    public void A_case_with_several_rows_keeps_each_in_order()
    {
        var test = _folder.Case("A");

        var run = StoreFolder.Record(
            _store,
            (test, StoreFolder.Result(row: "z")),
            (test, StoreFolder.Result(row: "a")),
            (test, StoreFolder.Result(row: "z"))
        );

        Assert.Equal(["z", "a", "z"], _store.Results.Of(run).Select(r => r.Row));
    }

    [Fact]
    public void Each_start_begins_a_repeat()
    {
        var test = _folder.Case("A");
        using var recorder = _store.Begin(StoreFolder.Info);
        for (var i = 1; i <= 3; i++)
        {
            recorder.Hear(new RunStarted([test], null));
            recorder.Hear(new CaseEnded(1, test, StoreFolder.Result(milliseconds: i)));
            recorder.Hear(StoreFolder.Ended());
        }
        recorder.Complete();

        Assert.Equal(
            [(1, 1.0), (2, 2.0), (3, 3.0)],
            _store.Results.Of(recorder.Run).Select(r => (r.Repeat, r.Wall!.Value.TotalMilliseconds))
        );
        Assert.Equal([1, 2, 3], _store.Runs.Last()!.Repeats.Select(r => r.Number));
    }

    [Fact]
    public void Long_texts_keep_their_beginning_and_end()
    {
        var text = "begin" + new string('x', 1_000_000) + "end";
        var result = StoreFolder.Result(Outcome.Failed) with { Message = text, Output = text };

        var run = StoreFolder.Record(_store, (_folder.Case("A"), result));

        var kept = Assert.Single(_store.Results.Of(run));
        Assert.All(
            [kept.Message!, kept.Output!],
            bounded =>
            {
                Assert.StartsWith("begin", bounded, StringComparison.Ordinal);
                Assert.EndsWith("end", bounded, StringComparison.Ordinal);
                Assert.Contains("984008 characters left out", bounded, StringComparison.Ordinal);
                Assert.InRange(bounded.Length, 1, 17_000);
            }
        );
    }

    [Fact]
    public void What_a_passed_test_printed_is_not_kept()
    {
        var run = StoreFolder.Record(
            _store,
            (_folder.Case("A"), StoreFolder.Result() with { Output = "chatter" })
        );

        Assert.Null(Assert.Single(_store.Results.Of(run)).Output);
    }

    [Fact]
    public void A_test_that_changes_its_method_keeps_its_history()
    {
        StoreFolder.Record(_store, (_folder.Case("A"), StoreFolder.Result()));
        var moved = _folder.Case("A");
        moved = moved with { Host = moved.Host with { Class = "Elsewhere" } };

        var run = StoreFolder.Record(_store, (moved, StoreFolder.Result()));

        Assert.Equal("Elsewhere", Assert.Single(_store.Results.Of(run)).Test.Class);
        Assert.Equal(2, _store.Results.History(moved.Id, 10).Count);
    }
}
