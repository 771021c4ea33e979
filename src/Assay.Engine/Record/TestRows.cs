using Assay.Engine.Run;

namespace Assay.Engine.Record;

/// <summary>Knows the row of each test, and writes those that are new or have changed.</summary>
internal sealed class TestRows : IDisposable
{
    // Few enough that another process never waits long for its turn.
    private const int TestsPerTransaction = 1000;

    private readonly Database _database;
    private readonly ProjectRows _projects;
    private readonly Dictionary<string, RecordedRow> _rows = new(StringComparer.Ordinal);
    private readonly Statement _find;
    private readonly Statement _add;
    private readonly Statement _change;

    public TestRows(Database database, ProjectRows projects)
    {
        _database = database;
        _projects = projects;
        _find = database.Prepare(
            "SELECT id, project = $2 AND framework = $3 AND class = $4 AND method = $5 FROM test WHERE name = $1"
        );
        _add = database.Prepare(
            "INSERT INTO test(name, project, framework, class, method) VALUES ($1, $2, $3, $4, $5) ON CONFLICT(name) DO NOTHING"
        );
        _change = database.Prepare(
            "UPDATE test SET project = $2, framework = $3, class = $4, method = $5 WHERE name = $1"
        );
    }

    /// <summary>Makes sure that all of them have a row.</summary>
    public void Add(IEnumerable<TestCase> cases)
    {
        foreach (var some in cases.Where(c => !_rows.ContainsKey(c.Id)).Chunk(TestsPerTransaction))
        {
            _database.InTransaction(() =>
            {
                foreach (var test in some)
                {
                    _rows[test.Id] = new RecordedRow(RowOf(test));
                }
            });
        }
    }

    /// <summary>The row of a test; made where it is missing.</summary>
    public RecordedRow Of(TestCase test)
    {
        if (!_rows.TryGetValue(test.Id, out var row))
        {
            Add([test]);
            row = _rows[test.Id];
        }
        return row;
    }

    private long RowOf(TestCase test)
    {
        object?[] values =
        [
            test.Id,
            _projects.Of(test.Project),
            StableNames.Of(test.Framework),
            test.Host.Class,
            test.Host.Method,
        ];
        var (id, isSame) = Find(values);
        if (id is null)
        {
            _add.Run(values);
        }
        else if (!isSame)
        {
            _change.Run(values);
        }
        return id ?? Find(values).Id!.Value;
    }

    private (long? Id, bool IsSame) Find(object?[] values) =>
        _find
            .Query<(long?, bool)>(row => (row.GetInt64(0), row.GetBoolean(1)), values)
            .SingleOrDefault();

    public void Dispose()
    {
        _find.Dispose();
        _add.Dispose();
        _change.Dispose();
    }
}

/// <summary>A test's row, and how many results of it this repeat of the run has given.</summary>
/// <param name="id">Key of the row.</param>
internal sealed class RecordedRow(long id)
{
    private int _repeat;
    private int _results;

    public long Id { get; } = id;

    /// <summary>Number of the next result within the repeat, from 0.</summary>
    public int NextResult(int repeat)
    {
        _results = repeat == _repeat ? _results + 1 : 0;
        _repeat = repeat;
        return _results;
    }
}
