using Assay.Engine.Reuse.Standing;

namespace Assay.Engine.Record;

/// <summary>
/// Keeps which tests passed under which keys. The one place that knows where: a shared one would have these methods over
/// another store.
/// </summary>
public sealed class ResultCache
{
    private readonly Database _database;
    private readonly StandingVerdicts _verdicts;

    internal ResultCache(Database database, StandingVerdicts verdicts) =>
        (_database, _verdicts) = (database, verdicts);

    /// <summary>When a test passed under its key, by test id, for those that did.</summary>
    /// <param name="keys">The keys by test id.</param>
    /// <param name="since">What is older does not count.</param>
    /// <exception cref="AssayException">The store cannot be read.</exception>
    public IReadOnlyDictionary<string, DateTimeOffset> Find(
        IReadOnlyDictionary<string, string> keys,
        DateTimeOffset since
    )
    {
        using var find = _database.Prepare(
            "SELECT passed FROM cache_pass WHERE test = $1 AND key = $2"
        );
        var found = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var (test, key) in keys)
        {
            foreach (var ticks in find.Query(row => row.GetInt64(0), test, key))
            {
                var passed = new DateTimeOffset(ticks, TimeSpan.Zero);
                if (passed >= since)
                {
                    found[test] = passed;
                }
            }
        }
        return found;
    }

    /// <summary>
    /// Keeps the passes of a run, and drops what is of no use: what is older, and all that is known of tests that failed
    /// under a key under which they had passed, or had passed and failed in one run. Such a test is never reused.
    /// </summary>
    /// <param name="passed">The passes by test id.</param>
    /// <param name="failed">Keys of the tests that failed, by test id.</param>
    /// <param name="since">What is older is dropped.</param>
    /// <exception cref="AssayException">The store cannot be written.</exception>
    public void Add(
        IReadOnlyDictionary<string, KeyedPass> passed,
        IReadOnlyDictionary<string, string> failed,
        DateTimeOffset since
    )
    {
        using var add = _database.Prepare(
            "INSERT INTO cache_pass(test, key, passed) VALUES ($1, $2, $3) ON CONFLICT(test, key) DO UPDATE SET passed = max(passed, excluded.passed)"
        );
        using var expire = _database.Prepare("DELETE FROM cache_pass WHERE passed < $1");
        using var contradict = _database.Prepare(
            "INSERT INTO cache_unsteady(test) SELECT test FROM cache_pass WHERE test = $1 AND key = $2 ON CONFLICT DO NOTHING"
        );
        using var recorded = _database.Prepare(
            """
            INSERT INTO cache_unsteady(test)
            SELECT DISTINCT t.name FROM result r JOIN test t ON t.id = r.test
            WHERE r.outcome IN ('failed', 'crashed', 'timedOut') AND EXISTS (
                SELECT 1 FROM result o
                WHERE o.run = r.run AND o.test = r.test AND o.outcome = 'passed' AND o.row IS r.row
            ) ON CONFLICT DO NOTHING
            """
        );
        using var drop = _database.Prepare(
            "DELETE FROM cache_pass WHERE test IN (SELECT test FROM cache_unsteady)"
        );
        // First: a verdict that is missing costs a second, one that does not hold any more is a lie.
        _verdicts.Forget();
        _database.InTransaction(() =>
        {
            foreach (var (test, pass) in passed)
            {
                add.Run(test, pass.Key, pass.On.UtcTicks);
            }
            foreach (var (test, key) in failed)
            {
                contradict.Run(test, key);
            }
            recorded.Run();
            drop.Run();
            expire.Run(since.UtcTicks);
        });
    }
}

/// <summary>A pass of a test.</summary>
/// <param name="Key">What stands for all that its outcome depended on.</param>
/// <param name="On">When it passed.</param>
public sealed record KeyedPass(string Key, DateTimeOffset On);
