namespace Assay.Engine.Record;

/// <summary>Remembers the projects whose tests several hosts have run at the same time, so that these may come up early.</summary>
public sealed class SpreadCache
{
    private readonly Database _database;

    internal SpreadCache(Database database) => _database = database;

    /// <summary>True where the latest run of the project was spread over several hosts.</summary>
    public bool Contains(string project)
    {
        using var row = _database.Prepare("SELECT count(*) FROM cache_spread WHERE project = $1");
        return row.Query(r => r.GetInt64(0), project).Single() > 0;
    }

    /// <summary>Notes how a project was run.</summary>
    public void Note(string project, bool isSpread)
    {
        using var note = _database.Prepare(
            isSpread
                ? "INSERT INTO cache_spread(project) VALUES ($1) ON CONFLICT DO NOTHING"
                : "DELETE FROM cache_spread WHERE project = $1"
        );
        _database.InTransaction(() => note.Run(project));
    }
}
