namespace Assay.Engine.Record;

/// <summary>Asks the store how long tests last.</summary>
public sealed class RecordedDurations
{
    // Enough for one odd run not to count, few enough to follow a test that has become faster.
    private const int Passes = 5;

    // Bounds the cost where runs of single tests have come between those of the suite.
    private const int Runs = 20;

    private readonly Database _database;

    internal RecordedDurations(Database database) => _database = database;

    /// <summary>
    /// Median of a case's latest passes, by test id, of all its rows together and without shared fixtures; lacks cases
    /// that have not passed lately.
    /// </summary>
    public IReadOnlyDictionary<string, TimeSpan> Latest()
    {
        var passes = LatestPasses();
        using var names = _database.Prepare("SELECT id, name FROM test");
        var durations = new Dictionary<string, TimeSpan>(passes.Count, StringComparer.Ordinal);
        foreach (var (id, name) in names.Query(row => (row.GetInt64(0), row.GetString(1))))
        {
            if (passes.TryGetValue(id, out var ticks))
            {
                durations[name] = Median(ticks);
            }
        }
        return durations;
    }

    private Dictionary<long, List<long>> LatestPasses()
    {
        using var runs = _database.Prepare("SELECT id FROM run ORDER BY id DESC LIMIT $1");
        using var results = _database.Prepare(
            """
            SELECT test, sum(wall) FROM result WHERE run = $1
            GROUP BY test, repeat HAVING min(outcome = 'passed' AND wall IS NOT NULL) = 1
            """
        );
        var passes = new Dictionary<long, List<long>>();
        foreach (var run in runs.Query(row => row.GetInt64(0), Runs).ToArray())
        {
            foreach (
                var (test, wall) in results.Query(row => (row.GetInt64(0), row.GetInt64(1)), run)
            )
            {
                if (!passes.TryGetValue(test, out var known))
                {
                    passes[test] = known = new List<long>(Passes);
                }
                if (known.Count < Passes)
                {
                    known.Add(wall);
                }
            }
        }
        return passes;
    }

    private static TimeSpan Median(List<long> ticks)
    {
        ticks.Sort();
        var middle = ticks.Count / 2;
        return TimeSpan.FromTicks(
            ticks.Count % 2 == 1 ? ticks[middle] : (ticks[middle - 1] + ticks[middle]) / 2
        );
    }
}
