namespace Assay.Engine.Record;

/// <summary>
/// Remembers the methods whose row names change from one discovery to the next, so that only a project that was built
/// anew is enumerated twice.
/// </summary>
public sealed class VolatileMethodCache
{
    private readonly Database _database;

    internal VolatileMethodCache(Database database) => _database = database;

    /// <summary>What is known of a project.</summary>
    /// <param name="project">Name of the project.</param>
    /// <param name="stamp">What stands for the build: see <see cref="AssemblyStamp"/>.</param>
    public KnownVolatileMethods Of(string project, string stamp)
    {
        using var methods = _database.Prepare(
            "SELECT method FROM cache_volatile_method WHERE project = $1 ORDER BY method"
        );
        using var enumerated = _database.Prepare(
            "SELECT count(*) FROM cache_enumerated WHERE project = $1 AND stamp = $2"
        );
        return new KnownVolatileMethods(
            methods.Query(row => row.GetString(0), project).ToArray(),
            enumerated.Query(row => row.GetInt64(0), project, stamp).Single() > 0
        );
    }

    /// <summary>Notes what a discovery of this build found; what was known before stays known.</summary>
    public void Add(string project, string stamp, IReadOnlyList<string> methods)
    {
        using var add = _database.Prepare(
            "INSERT INTO cache_volatile_method(project, method) VALUES ($1, $2) ON CONFLICT DO NOTHING"
        );
        using var note = _database.Prepare(
            "INSERT INTO cache_enumerated(project, stamp) VALUES ($1, $2) ON CONFLICT(project) DO UPDATE SET stamp = excluded.stamp"
        );
        _database.InTransaction(() =>
        {
            foreach (var method in methods)
            {
                add.Run(project, method);
            }
            note.Run(project, stamp);
        });
    }
}

/// <summary>What the store knows of a project's volatile methods.</summary>
/// <param name="Methods">Methods (<c>Class.Method</c>) that were ever found.</param>
/// <param name="IsCurrent">False where this build was not enumerated twice yet.</param>
public sealed record KnownVolatileMethods(IReadOnlyList<string> Methods, bool IsCurrent);
