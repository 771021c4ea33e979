using Assay.Engine;
using Assay.Engine.Record;
using Assay.Engine.Record.Schema;
using Assay.Model;

namespace Assay.Tests.Engine.Record.Schema;

public sealed class MigrationTests : IDisposable
{
    private static readonly string[] First =
    [
        "CREATE TABLE fact(x INTEGER) STRICT",
        "CREATE TABLE cache(name TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT",
    ];
    private static readonly string[] Second = ["ALTER TABLE fact ADD COLUMN y INTEGER"];
    private static readonly Cache Cache = new(
        "c",
        1,
        ["cache_c"],
        ["CREATE TABLE cache_c(x INTEGER) STRICT"]
    );

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void History_of_an_older_version_migrates()
    {
        Apply(new Migration([First], []));
        _folder.Sql("INSERT INTO fact VALUES (42)");

        Apply(new Migration([First, Second], []));

        Assert.Equal(42L, _folder.Sql("SELECT x FROM fact WHERE y IS NULL"));
        Assert.Equal(2L, _folder.Sql("PRAGMA user_version"));
    }

    [Fact]
    public void A_step_that_fails_leaves_the_version_before_it()
    {
        Apply(new Migration([First], []));
        _folder.Sql("INSERT INTO fact VALUES (42)");

        Assert.ThrowsAny<Exception>(() =>
            Apply(new Migration([First, [.. Second, "CREATE TABLE fact(x)"]], []))
        );

        Assert.Equal(1L, _folder.Sql("PRAGMA user_version"));
        Assert.Equal(1L, _folder.Sql("SELECT count(*) FROM pragma_table_info('fact')"));
    }

    [Fact]
    public void A_cache_of_another_version_is_rebuilt_and_history_is_kept()
    {
        Apply(new Migration([First], [Cache with { Version = 2 }]));
        _folder.Sql("INSERT INTO fact VALUES (42); INSERT INTO cache_c VALUES (1)");

        Apply(new Migration([First], [Cache]));

        Assert.Equal(0L, _folder.Sql("SELECT count(*) FROM cache_c"));
        Assert.Equal(42L, _folder.Sql("SELECT x FROM fact"));
    }

    [Fact]
    public void A_cache_of_this_version_is_kept()
    {
        Apply(new Migration([First], [Cache]));
        _folder.Sql("INSERT INTO cache_c VALUES (1)");

        Apply(new Migration([First, Second], [Cache]));

        Assert.Equal(1L, _folder.Sql("SELECT count(*) FROM cache_c"));
    }

    [Fact]
    public void A_store_of_a_newer_version_is_left_as_it_is()
    {
        using (_folder.Open()) { }
        _folder.Sql("PRAGMA user_version = 99");
        var before = File.ReadAllBytes(_folder.Database);

        var fault = Assert.Throws<AssayException>(() => _folder.Open());

        Assert.Equal(Fault.Usage, fault.Fault);
        Assert.Contains("newer Assay (version 99", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_folder.Database));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(_folder.Database)!, "*.damaged*"));
    }

    // Version 1 as it was first written, whatever the schema says today: a store of it stays readable for ever.
    [Fact]
    public void A_store_that_version_1_wrote_is_read_by_this_one()
    {
        _folder.Sql(
            File.ReadAllText(
                Path.Combine(
                    AppContext.BaseDirectory,
                    "Engine",
                    "Record",
                    "Schema",
                    "version-1.sql"
                )
            )
        );

        using var store = _folder.Open();

        Assert.Null(store.Notice);
        var run = store.Runs.Last()!;
        Assert.Equal(
            ("profile", "abc123", true),
            (run.Info.Command, run.Info.Commit, run.Info.IsDirty)
        );
        Assert.Equal(RunState.Finished, run.State);
        Assert.Empty(run.Info.Filter);
        Assert.Equal(9000, Assert.Single(Assert.Single(run.Projects).Usage).PeakMemoryBytes);
        Assert.Equal("watch out", Assert.Single(run.Remarks).Text);
        Assert.Equal(
            [(Outcome.Passed, (string?)null), (Outcome.Failed, "Expected 1")],
            store.Results.Of(run.Id).Select(r => (r.Outcome, r.Message))
        );
        StoreFolder.Record(store, (_folder.Case("A"), StoreFolder.Result()));
        Assert.Equal(2, store.Results.History("Orchard.Tests/Orchard.A", 10).Count);
    }

    private void Apply(Migration migration)
    {
        using var database = Database.Open(
            new StoreFiles(AssayFolder.Create(_folder.Root)),
            StoreOptions.Default
        );
        migration.Apply(database);
    }
}
