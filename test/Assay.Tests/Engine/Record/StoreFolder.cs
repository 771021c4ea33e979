using Assay.Engine;
using Assay.Engine.Record;
using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Model;
using Assay.Tests.TestData;
using Microsoft.Data.Sqlite;

namespace Assay.Tests.Engine.Record;

/// <summary>A folder with a store for one test.</summary>
internal sealed class StoreFolder : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public string Root => _tree.Root;

    public string Database => Path.Combine(Root, ".assay", "assay.db");

    public static RunInfo Info { get; } = new("profile", "Debug", "abc123", true, "here", 8);

    public TestProject Project(string name = "Orchard.Tests") =>
        new(
            name,
            Path.Combine(Root, "test", name, name + ".csproj"),
            "net10.0",
            Path.Combine(Root, "test", name, "bin", name + ".dll"),
            [Framework.XUnit3],
            false,
            null,
            []
        );

    public TestCase Case(string method, string project = "Orchard.Tests") =>
        new(
            Project(project),
            Framework.XUnit3,
            new HostCase($"Orchard.{method}", "Orchard", method, "Orchard", true, false)
        );

    public static CaseResult Result(
        Outcome outcome = Outcome.Passed,
        double milliseconds = 2,
        string? row = null
    ) =>
        new(
            row,
            outcome,
            TimeSpan.FromMilliseconds(milliseconds),
            TimeSpan.FromMilliseconds(1),
            1024,
            TimeSpan.FromMilliseconds(0.5)
        );

    public static RunEnded Ended(bool cancelled = false) =>
        new(
            new RunUsage(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3), 2, 50_000_000),
            cancelled
        );

    public Store Open(TimeProvider? time = null) =>
        Store.Open(AssayFolder.Create(Root), time ?? TimeProvider.System);

    public Store Open(StoreOptions options) =>
        Store.Open(AssayFolder.Create(Root), TimeProvider.System, options);

    /// <summary>Records a whole run.</summary>
    public static long Record(Store store, params (TestCase Case, CaseResult Result)[] results)
    {
        using var recorder = store.Begin(Info);
        recorder.Hear(new RunStarted([.. results.Select(r => r.Case).Distinct()], null));
        foreach (var (test, result) in results)
        {
            recorder.Hear(new CaseEnded(1, test, result));
        }
        recorder.Hear(Ended());
        recorder.Complete();
        return recorder.Run;
    }

    /// <summary>Runs SQL on the file itself, past the store.</summary>
    public object? Sql(string sql)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Database)!);
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose() => _tree.Dispose();
}
