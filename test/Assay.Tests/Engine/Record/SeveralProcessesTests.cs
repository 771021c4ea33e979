using Assay.Engine;
using Assay.Engine.Record;
using Microsoft.Data.Sqlite;

namespace Assay.Tests.Engine.Record;

public sealed class SeveralProcessesTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Processes_that_write_at_once_from_an_empty_folder_on_lose_nothing()
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, 3)
                .Select(_ => StoreLoadProcess.RunAsync("record", _folder.Root, 400))
        );

        using var store = _folder.Open();
        var runs = store.Runs.Latest(10);
        Assert.Equal(3, runs.Count);
        Assert.All(runs, run => Assert.Equal(RunState.Finished, run.State));
        Assert.All(runs, run => Assert.Equal(400, store.Results.Of(run.Id).Count()));
        Assert.Equal(400, store.Durations.Latest().Count);
    }

    [Fact]
    public void A_process_that_does_not_let_go_is_named_as_the_reason()
    {
        using var store = _folder.Open(new StoreOptions(TimeSpan.FromMilliseconds(1)));
        using var other = new SqliteConnection($"Data Source={_folder.Database};Pooling=False");
        other.Open();
        using var transaction = other.BeginTransaction();

        var fault = Assert.Throws<AssayException>(() => store.Begin(StoreFolder.Info));

        Assert.Equal(Fault.Usage, fault.Fault);
        Assert.Contains("Another process", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_process_that_is_opening_the_store_is_waited_for()
    {
        using (_folder.Open()) { }
        using var lockFile = File.Open(
            _folder.Database + ".lock",
            FileMode.Open,
            FileAccess.ReadWrite,
            FileShare.None
        );

        var fault = Assert.Throws<AssayException>(() =>
            _folder.Open(new StoreOptions(TimeSpan.FromMilliseconds(1)))
        );

        Assert.Contains("Another process", fault.Message, StringComparison.Ordinal);
    }
}
