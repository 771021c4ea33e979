using Assay.Engine.Record;
using Assay.Model;

namespace Assay.Tests.Engine.Record;

public sealed class RecordedDurationsTests : IDisposable
{
    private readonly StoreFolder _folder = new();
    private readonly Store _store;

    public RecordedDurationsTests() => _store = _folder.Open();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_test_lasts_as_long_as_the_median_of_its_latest_five_passes()
    {
        foreach (var milliseconds in new[] { 900, 10, 50, 20, 40, 30 })
        {
            Record(Outcome.Passed, milliseconds);
        }

        Assert.Equal(30, Duration());
    }

    [Fact]
    public void Of_an_even_number_of_passes_the_middle_two_count()
    {
        Record(Outcome.Passed, 10);
        Record(Outcome.Passed, 20);

        Assert.Equal(15, Duration());
    }

    [Theory]
    [InlineData(Outcome.Failed)]
    [InlineData(Outcome.Skipped)]
    [InlineData(Outcome.Crashed)]
    [InlineData(Outcome.TimedOut)]
    public void Only_passes_count(Outcome outcome)
    {
        Record(outcome, 1000);
        Assert.Empty(_store.Durations.Latest());
        Record(Outcome.Passed, 10);
        Record(outcome, 1000);

        Assert.Equal(10, Duration());
    }

    [Fact]
    public void The_rows_of_a_case_are_added_up()
    {
        var test = _folder.Case("A");
        StoreFolder.Record(
            _store,
            (test, StoreFolder.Result(milliseconds: 1, row: "1")),
            (test, StoreFolder.Result(milliseconds: 2, row: "2"))
        );

        Assert.Equal(3, Duration());
    }

    [Fact]
    public void The_history_of_a_test_is_its_results_in_the_latest_runs()
    {
        Record(Outcome.Passed, 10);
        StoreFolder.Record(_store, (_folder.Case("B"), StoreFolder.Result()));
        Record(Outcome.Failed, 20);
        Record(Outcome.Passed, 30);

        var history = _store.Results.History(_folder.Case("A").Id, 2);

        Assert.Equal(
            [(4, Outcome.Passed, "abc123"), (3, Outcome.Failed, "abc123")],
            history.Select(h => (h.Run, h.Result.Outcome, h.Commit))
        );
        Assert.Empty(_store.Results.History("unknown", 2));
    }

    private void Record(Outcome outcome, double milliseconds) =>
        StoreFolder.Record(_store, (_folder.Case("A"), StoreFolder.Result(outcome, milliseconds)));

    private double Duration() => _store.Durations.Latest()[_folder.Case("A").Id].TotalMilliseconds;
}
