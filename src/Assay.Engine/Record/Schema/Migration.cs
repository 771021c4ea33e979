using System.Globalization;

namespace Assay.Engine.Record.Schema;

/// <summary>Brings a store to the version of this Assay: history migrates step by step, caches of another version are rebuilt.</summary>
/// <param name="steps">The steps of the history; see <see cref="HistorySchema.Steps"/>.</param>
/// <param name="caches">The caches; see <see cref="CacheSchema.All"/>.</param>
internal sealed class Migration(
    IReadOnlyList<IReadOnlyList<string>> steps,
    IReadOnlyList<Cache> caches
)
{
    /// <summary>The migration to the version of this Assay.</summary>
    public static readonly Migration ToCurrent = new(HistorySchema.Steps, CacheSchema.All);

    /// <summary>Does what is missing. Call only while holding the lock; each step is done wholly or not at all.</summary>
    /// <exception cref="AssayException">A newer Assay wrote the store; nothing was changed.</exception>
    /// <exception cref="ForeignFileException">It is a database of something else; nothing was changed.</exception>
    public void Apply(Database database)
    {
        var version = database.Number("PRAGMA user_version");
        if (!IsEmpty(database))
        {
            if (database.Number("PRAGMA application_id") != HistorySchema.ApplicationId)
            {
                throw new ForeignFileException();
            }
            if (version > steps.Count)
            {
                throw StoreFault.Newer(database.Path, version, steps.Count);
            }
        }
        database.PrepareForWriting();
        for (var next = (int)version; next < steps.Count; next++)
        {
            Step(database, next);
        }
        foreach (var cache in caches.Where(c => VersionOf(database, c) != c.Version))
        {
            Rebuild(database, cache);
        }
    }

    private static bool IsEmpty(Database database) =>
        database.Number("PRAGMA user_version") == 0
        && database.Number("SELECT count(*) FROM sqlite_schema") == 0;

    private void Step(Database database, int index) =>
        database.InTransaction(() =>
        {
            foreach (var statement in steps[index])
            {
                database.Execute(statement);
            }
            database.Execute(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"PRAGMA application_id = {HistorySchema.ApplicationId}"
                )
            );
            database.Execute(
                string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {index + 1}")
            );
        });

    private static long? VersionOf(Database database, Cache cache)
    {
        using var find = database.Prepare("SELECT version FROM cache WHERE name = $1");
        return find.Query<long?>(row => row.GetInt64(0), cache.Name).SingleOrDefault();
    }

    private static void Rebuild(Database database, Cache cache) =>
        database.InTransaction(() =>
        {
            foreach (var table in cache.Tables)
            {
                database.Execute($"DROP TABLE IF EXISTS {table}");
            }
            foreach (var statement in cache.Definitions)
            {
                database.Execute(statement);
            }
            using var note = database.Prepare(
                "INSERT INTO cache(name, version) VALUES ($1, $2) ON CONFLICT(name) DO UPDATE SET version = excluded.version"
            );
            note.Run(cache.Name, cache.Version);
        });
}

/// <summary>The file is a database, but not one of Assay.</summary>
internal sealed class ForeignFileException()
    : Exception("it holds something else than Assay's data");
