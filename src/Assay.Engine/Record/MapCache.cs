using Assay.Engine.Map;

namespace Assay.Engine.Record;

/// <summary>Keeps the newest map of each test project.</summary>
public sealed class MapCache
{
    private readonly Database _database;

    internal MapCache(Database database) => _database = database;

    /// <summary>The map of a project; null where there is none that this version reads.</summary>
    /// <exception cref="AssayException">The store cannot be read.</exception>
    public StoredMap? Of(string project)
    {
        using var find = _database.Prepare("SELECT map FROM cache_map WHERE project = $1");
        return find.Query(row => (byte[])row.GetValue(0), project).SingleOrDefault() is { } bytes
            ? StoredMapFormat.Decode(bytes)
            : null;
    }

    /// <summary>True where there is a map of a project, whether or not this version reads it.</summary>
    /// <exception cref="AssayException">The store cannot be read.</exception>
    public bool Has(string project)
    {
        using var find = _database.Prepare("SELECT count(*) FROM cache_map WHERE project = $1");
        return find.Query(row => row.GetInt64(0), project).Single() > 0;
    }

    /// <summary>Keeps a map in the place of the project's last one.</summary>
    /// <exception cref="AssayException">The store cannot be written.</exception>
    public void Set(ProjectMap map) => Set(map.Project, StoredMap.Of(map));

    /// <summary>The same for a map that was read.</summary>
    /// <exception cref="AssayException">The store cannot be written.</exception>
    public void Set(string project, StoredMap map)
    {
        using var set = _database.Prepare(
            "INSERT INTO cache_map(project, map) VALUES ($1, $2) ON CONFLICT(project) DO UPDATE SET map = excluded.map"
        );
        set.Run(project, StoredMapFormat.Encode(map));
    }
}
