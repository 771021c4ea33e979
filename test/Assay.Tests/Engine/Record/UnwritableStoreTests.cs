using Assay.Engine;
using Assay.Engine.Record;
using Assay.Engine.Run;
using Microsoft.Data.Sqlite;

namespace Assay.Tests.Engine.Record;

public sealed class UnwritableStoreTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_full_disk_is_said_in_one_sentence_and_keeps_what_was_recorded()
    {
        using (_folder.Open()) { }
        var pages = (long)_folder.Sql("PRAGMA page_count")! + 8;
        using var store = _folder.Open(StoreOptions.Default with { MaximumPages = pages });
        using var recorder = store.Begin(StoreFolder.Info);
        recorder.Hear(new RunStarted([], null));
        var recorded = 0;

        var fault = Assert.Throws<AssayException>(() =>
        {
            for (; recorded < 10_000; recorded++)
            {
                recorder.Hear(
                    new CaseEnded(1, _folder.Case("Test" + recorded), StoreFolder.Result())
                );
            }
        });

        Assert.Equal(Fault.Usage, fault.Fault);
        Assert.StartsWith("The disk is full", fault.Message, StringComparison.Ordinal);
        Assert.Contains(_folder.Database, fault.Message, StringComparison.Ordinal);
        Assert.NotEqual(0, recorded);
        Assert.Equal(recorded, store.Results.Of(recorder.Run).Count());
    }

    [Fact]
    public void A_full_disk_on_creation_is_said_too()
    {
        var fault = Assert.Throws<AssayException>(() =>
            _folder.Open(StoreOptions.Default with { MaximumPages = 3 })
        );

        Assert.StartsWith("The disk is full", fault.Message, StringComparison.Ordinal);
        using var store = _folder.Open();
        Assert.Null(store.Notice);
    }

    [Theory]
    [InlineData(10, 0L, "The disk is full")]
    [InlineData(14, 100_000L, "The disk is full")]
    [InlineData(10, 1_000_000_000L, "'store' cannot be written (the disk reports an error)")]
    [InlineData(14, null, "'store' cannot be written (the system refuses it)")]
    public void A_disk_without_room_for_the_files_beside_the_store_is_a_full_one(
        int code,
        long? free,
        string sentence
    ) =>
        Assert.StartsWith(
            sentence,
            StoreFault
                .Of("store", TimeSpan.Zero, new SqliteException("", code), _ => free)!
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_folder_in_the_file_s_place_is_said_to_be_not_writable()
    {
        Directory.CreateDirectory(_folder.Database);

        var fault = Assert.Throws<AssayException>(() => _folder.Open());

        Assert.Equal(Fault.Usage, fault.Fault);
        Assert.Contains("cannot be written", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_read_only_database_is_said_to_be_not_writable()
    {
        using var database = Database.Open(
            new StoreFiles(AssayFolder.Create(_folder.Root)),
            StoreOptions.Default
        );
        database.Execute("PRAGMA query_only = 1");

        var fault = Assert.Throws<AssayException>(() =>
            database.Execute("CREATE TABLE anything(x)")
        );

        Assert.Equal(Fault.Usage, fault.Fault);
        Assert.Contains("cannot be written", fault.Message, StringComparison.Ordinal);
    }
}
