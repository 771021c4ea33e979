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

    /// <summary>
    /// Median of what the tests of each method took in the latest runs without a filter, all rows together; lacks methods
    /// of which a test crashed or timed out, and those that did not run. Runs that took only some of the tests of a method,
    /// as the others had not changed, say nothing of it.
    /// </summary>
    public IReadOnlyList<MethodDuration> OfMethods()
    {
        using var runs = _database.Prepare(
            """
            SELECT id FROM run WHERE filter IS NULL AND EXISTS (SELECT 1 FROM result WHERE run = run.id)
            ORDER BY id DESC LIMIT $1
            """
        );
        // Each repeat behind the first may be a retry of some rows.
        using var methods = _database.Prepare(
            """
            SELECT p.name, t.class, t.method, count(DISTINCT r.test), sum(CASE WHEN r.outcome <> 'skipped' THEN r.wall END)
            FROM result r CROSS JOIN test t ON t.id = r.test CROSS JOIN project p ON p.id = t.project
            WHERE r.run = $1 AND r.repeat = 1
            GROUP BY p.name, t.class, t.method HAVING min(r.outcome NOT IN ('crashed', 'timedOut')) = 1
            """
        );
        var times =
            new Dictionary<
                (string Project, string Class, string Method),
                List<(long Tests, long Wall)>
            >();
        foreach (var run in runs.Query(row => row.GetInt64(0), Runs).ToArray())
        {
            foreach (
                var (method, tests, wall) in methods.Query(
                    row =>
                        (
                            (row.GetString(0), row.GetString(1), row.GetString(2)),
                            row.GetInt64(3),
                            row.NumberOrNull(4)
                        ),
                    run
                )
            )
            {
                if (!times.TryGetValue(method, out var known))
                {
                    times[method] = known = [];
                }
                if (wall is { } time)
                {
                    known.Add((tests, time));
                }
            }
        }
        return
        [
            .. times
                .Where(t => t.Value.Count > 0)
                .Select(t => new MethodDuration(
                    t.Key.Project,
                    t.Key.Class,
                    t.Key.Method,
                    Median(OfAllTests(t.Value))
                )),
        ];
    }

    private static List<long> OfAllTests(List<(long Tests, long Wall)> runs)
    {
        var all = runs.Max(r => r.Tests);
        return [.. runs.Where(r => r.Tests == all).Take(Passes).Select(r => r.Wall)];
    }

    private Dictionary<long, List<long>> LatestPasses()
    {
        // Where all came from the cache, nothing was measured.
        using var runs = _database.Prepare(
            "SELECT id FROM run WHERE EXISTS (SELECT 1 FROM result WHERE run = run.id) ORDER BY id DESC LIMIT $1"
        );
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

/// <summary>How long the tests of a method take.</summary>
/// <param name="Project">Name of the project.</param>
/// <param name="Class">Full name of the class.</param>
/// <param name="Method">Name of the method.</param>
/// <param name="Median">Of all rows together.</param>
public sealed record MethodDuration(string Project, string Class, string Method, TimeSpan Median);
