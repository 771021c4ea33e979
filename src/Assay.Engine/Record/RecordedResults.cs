using Assay.Model;
using Microsoft.Data.Sqlite;

namespace Assay.Engine.Record;

/// <summary>Asks the store for results.</summary>
public sealed class RecordedResults
{
    // A test that has not run for so many runs is known to nobody.
    private const int RunsLookedAt = 20;

    private readonly Database _database;

    internal RecordedResults(Database database) => _database = database;

    private const string Columns = """
        t.id, r.repeat, r.row, r.outcome, r.wall, r.cpu, r.allocated, r.fixture,
        x.message, x.stack, x.output, t.name, p.name, t.framework, t.class, t.method
        """;

    // CROSS JOIN keeps SQLite to this order: the range of a run first, then one look-up each.
    private const string Tables = """
        result r CROSS JOIN test t ON t.id = r.test CROSS JOIN project p ON p.id = t.project
        LEFT JOIN result_text x ON x.run = r.run AND x.test = r.test AND x.repeat = r.repeat AND x.row_number = r.row_number
        """;

    /// <summary>The results of a run, read one by one: those of a test together, by repeat, in the order in which they came.</summary>
    public IEnumerable<RecordedResult> Of(long run)
    {
        using var find = _database.Prepare(
            $"SELECT {Columns} FROM {Tables} WHERE r.run = $1 ORDER BY r.test, r.repeat, r.row_number"
        );
        var tests = new LastTest();
        foreach (var result in find.Query(row => Read(row, tests), run))
        {
            yield return result;
        }
    }

    /// <summary>The latest results of one test, the last run's first.</summary>
    /// <param name="test">The test id.</param>
    /// <param name="limit">How many results at most.</param>
    public IReadOnlyList<PastResult> History(string test, int limit)
    {
        using var find = _database.Prepare(
            $"""
            SELECT {Columns}, u.id, u.started, u.git_commit
            FROM run u CROSS JOIN {Tables}
            WHERE r.run = u.id AND r.test = (SELECT id FROM test WHERE name = $1)
            ORDER BY u.id DESC, r.repeat, r.row_number LIMIT $2
            """
        );
        var tests = new LastTest();
        return find.Query(
                row => new PastResult(
                    row.GetInt64(16),
                    row.Moment(17),
                    row.TextOrNull(18),
                    Read(row, tests)
                ),
                test,
                limit
            )
            .ToArray();
    }

    /// <summary>What became of the results of a run.</summary>
    /// <exception cref="AssayException">The store cannot be read.</exception>
    public RunCounts Counts(long run)
    {
        using var count = _database.Prepare(
            """
            WITH last AS (
                SELECT test, row_number, max(repeat) AS repeat,
                    max(outcome IN ('failed', 'crashed', 'timedOut')) AS ever
                FROM result WHERE run = $1 GROUP BY test, row_number
            )
            SELECT r.outcome, last.ever, count(*)
            FROM last JOIN result r ON r.run = $1 AND r.test = last.test
                AND r.repeat = last.repeat AND r.row_number = last.row_number
            GROUP BY r.outcome, last.ever
            """
        );
        var ends = count
            .Query(
                row =>
                    (
                        Outcome: StableNames.ToOutcome(row.GetString(0)),
                        HasFailed: row.GetBoolean(1),
                        Results: row.GetInt32(2)
                    ),
                run
            )
            .ToArray();
        return new RunCounts(
            Sum(e => e.Outcome == Outcome.Passed && !e.HasFailed),
            Sum(e => e.Outcome is Outcome.Failed or Outcome.Crashed or Outcome.TimedOut),
            Sum(e => e.Outcome == Outcome.Skipped),
            Sum(e => e.Outcome == Outcome.Passed && e.HasFailed)
        );

        int Sum(Func<(Outcome Outcome, bool HasFailed, int Results), bool> isCounted) =>
            ends.Where(isCounted).Sum(e => e.Results);
    }

    /// <summary>For each of the latest runs, the last one first, whether the tests that gave a result in it failed, by id.</summary>
    /// <param name="limit">How many runs at most; those without any verdict are left out.</param>
    /// <exception cref="AssayException">The store cannot be read.</exception>
    public IReadOnlyList<IReadOnlyDictionary<string, bool>> Verdicts(int limit)
    {
        using var runs = _database.Prepare("SELECT id FROM run ORDER BY id DESC LIMIT $1");
        using var results = _database.Prepare(
            """
            SELECT t.name, max(r.outcome IN ('failed', 'crashed', 'timedOut'))
            FROM result r CROSS JOIN test t ON t.id = r.test
            WHERE r.run = $1 AND r.outcome <> 'skipped'
            AND r.repeat = (SELECT max(o.repeat) FROM result o WHERE o.run = r.run AND o.test = r.test)
            GROUP BY r.test
            """
        );
        return
        [
            .. runs.Query(row => row.GetInt64(0), limit)
                .ToArray()
                .Select(run =>
                    results
                        .Query(row => (row.GetString(0), row.GetBoolean(1)), run)
                        .ToDictionary(r => r.Item1, r => r.Item2, StringComparer.Ordinal)
                )
                .Where(r => r.Count > 0),
        ];
    }

    /// <summary>Ids of the tests whose latest result, of the last runs, is a failure.</summary>
    /// <exception cref="AssayException">The store cannot be read.</exception>
    public IReadOnlySet<string> FailedLast()
    {
        using var runs = _database.Prepare("SELECT id FROM run ORDER BY id DESC LIMIT $1");
        // Of several repeats the last decides: a retry that passed has taken the failure back.
        using var results = _database.Prepare(
            """
            SELECT t.name, min(r.outcome NOT IN ('failed', 'crashed', 'timedOut'))
            FROM result r CROSS JOIN test t ON t.id = r.test
            WHERE r.run = $1 AND r.repeat = (SELECT max(o.repeat) FROM result o WHERE o.run = r.run AND o.test = r.test)
            GROUP BY r.test
            """
        );
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var failed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var run in runs.Query(row => row.GetInt64(0), RunsLookedAt).ToArray())
        {
            foreach (
                var (test, isFine) in results.Query(
                    row => (row.GetString(0), row.GetBoolean(1)),
                    run
                )
            )
            {
                if (seen.Add(test) && !isFine)
                {
                    failed.Add(test);
                }
            }
        }
        return failed;
    }

    private static RecordedResult Read(SqliteDataReader row, LastTest tests) =>
        new(
            tests.Of(row),
            row.GetInt32(1),
            row.TextOrNull(2),
            StableNames.ToOutcome(row.GetString(3)),
            row.DurationOrNull(4),
            row.DurationOrNull(5),
            row.NumberOrNull(6),
            row.DurationOrNull(7)
        )
        {
            Message = row.TextOrNull(8),
            StackTrace = row.TextOrNull(9),
            Output = row.TextOrNull(10),
        };

    // Results of a test follow each other, and texts of many tests are the same: neither is made twice.
    private sealed class LastTest
    {
        private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
        private RecordedTest? _test;
        private long _id = -1;

        public RecordedTest Of(SqliteDataReader row)
        {
            if (row.GetInt64(0) != _id || _test is null)
            {
                _id = row.GetInt64(0);
                _test = new RecordedTest(
                    row.GetString(11),
                    Shared(row.GetString(12)),
                    StableNames.ToFramework(row.GetString(13)),
                    Shared(row.GetString(14)),
                    row.GetString(15)
                );
            }
            return _test;
        }

        private string Shared(string text)
        {
            _texts.TryAdd(text, text);
            return _texts[text];
        }
    }
}

/// <summary>A result of a test in an earlier run.</summary>
/// <param name="Run">Number of the run.</param>
/// <param name="Started">When the run began, in UTC.</param>
/// <param name="Commit">The commit that was checked out; null outside of a repository.</param>
/// <param name="Result">The result.</param>
public sealed record PastResult(
    long Run,
    DateTimeOffset Started,
    string? Commit,
    RecordedResult Result
);
