using Assay.Engine;
using Assay.Engine.Record;
using Assay.Model;

namespace Assay.Tests.Engine.Record;

public sealed class DamagedStoreTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public DamagedStoreTests()
    {
        using var store = _folder.Open();
        StoreFolder.Record(
            store,
            [
                .. Enumerable
                    .Range(0, 2000)
                    .Select(i => (_folder.Case("Test" + i), StoreFolder.Result())),
            ]
        );
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Random_bytes_are_set_aside_and_a_new_store_begun()
    {
        var bytes = new byte[10_000];
        new Random(1).NextBytes(bytes);
        File.WriteAllBytes(_folder.Database, bytes);

        using var store = _folder.Open(new FixedTime());

        AssertSetAside(store, bytes);
    }

    [Fact]
    public void A_truncated_file_is_set_aside_and_a_new_store_begun()
    {
        var bytes = File.ReadAllBytes(_folder.Database)[..20_000];
        File.WriteAllBytes(_folder.Database, bytes);

        using var store = _folder.Open(new FixedTime());

        AssertSetAside(store, bytes);
    }

    [Fact]
    public void A_database_of_something_else_is_set_aside()
    {
        File.Delete(_folder.Database);
        _folder.Sql("CREATE TABLE recipes(name TEXT)");
        var bytes = File.ReadAllBytes(_folder.Database);

        using var store = _folder.Open(new FixedTime());

        AssertSetAside(store, bytes);
    }

    [Fact]
    public void An_empty_file_is_a_new_store()
    {
        File.WriteAllBytes(_folder.Database, []);

        using var store = _folder.Open();

        Assert.Null(store.Notice);
        AssertWorks(store);
    }

    [Fact]
    public void A_log_of_random_bytes_costs_nothing_that_was_recorded()
    {
        File.WriteAllBytes(_folder.Database + "-wal", [.. Enumerable.Repeat((byte)7, 9000)]);

        using var store = _folder.Open();

        Assert.Null(store.Notice);
        Assert.Equal(2000, store.Results.Of(1).Count());
    }

    [Fact]
    public void Damage_that_is_met_later_is_said_and_set_aside_by_the_next_one_who_opens()
    {
        var page = (long)_folder.Sql("SELECT rootpage FROM sqlite_schema WHERE name = 'result'")!;
        var bytes = File.ReadAllBytes(_folder.Database);
        // No page of a table begins like this; nothing reads it when the store is opened.
        bytes.AsSpan((int)(page - 1) * 4096, 4096).Fill(0xFF);
        File.WriteAllBytes(_folder.Database, bytes);
        using (var store = _folder.Open())
        {
            var fault = Assert.Throws<AssayException>(() => store.Results.Of(1).Count());
            Assert.Equal(Fault.Usage, fault.Fault);
            Assert.Contains("run again", fault.Message, StringComparison.Ordinal);
        }

        using var next = _folder.Open(new FixedTime());

        Assert.NotNull(next.Notice);
        AssertWorks(next);
    }

    [Fact]
    public void A_store_that_is_set_aside_never_replaces_an_earlier_one()
    {
        for (var i = 0; i < 2; i++)
        {
            File.WriteAllText(_folder.Database, $"This is no database, number {i}.");
            using var store = _folder.Open(new FixedTime());
        }

        Assert.Equal(
            ["This is no database, number 0.", "This is no database, number 1."],
            Directory
                .GetFiles(Path.GetDirectoryName(_folder.Database)!, "*.damaged-*")
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllText)
        );
    }

    private void AssertSetAside(Store store, byte[] content)
    {
        var aside = _folder.Database + ".damaged-20260102-030405";
        Assert.Equal(content, File.ReadAllBytes(aside));
        Assert.Contains(Path.GetFileName(aside), store.Notice, StringComparison.Ordinal);
        AssertWorks(store);
        store.Dispose();
        using var again = _folder.Open();
        Assert.Null(again.Notice);
        Assert.Single(again.Runs.Latest(10));
    }

    private void AssertWorks(Store store)
    {
        Assert.Null(store.Runs.Last());
        StoreFolder.Record(store, (_folder.Case("A"), StoreFolder.Result(Outcome.Failed)));
        Assert.Single(store.Results.Of(store.Runs.Last()!.Id));
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    }
}
