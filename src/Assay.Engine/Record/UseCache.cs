using Assay.Engine.Plan;

namespace Assay.Engine.Record;

/// <summary>Keeps what tests use outside of their processes, so that a run can be planned without reading maps.</summary>
public sealed class UseCache
{
    private readonly Database _database;

    internal UseCache(Database database) => _database = database;

    /// <summary>What the tests of all projects use, by project and test.</summary>
    /// <exception cref="AssayException">The store cannot be read.</exception>
    public IReadOnlyList<ResourceUse> All()
    {
        using var find = _database.Prepare(
            "SELECT test, resource, changes, evidence FROM cache_use ORDER BY project, test, resource"
        );
        return
        [
            .. find.Query(row => new ResourceUse(
                row.GetString(0),
                row.GetString(1),
                row.GetBoolean(2),
                row.GetString(3)
            )),
        ];
    }

    /// <summary>Keeps what the tests of a project use in the place of what was known of them.</summary>
    /// <exception cref="AssayException">The store cannot be written.</exception>
    public void Set(string project, IEnumerable<ResourceUse> uses)
    {
        using var forget = _database.Prepare("DELETE FROM cache_use WHERE project = $1");
        using var add = _database.Prepare(
            "INSERT INTO cache_use(project, test, resource, changes, evidence) VALUES ($1, $2, $3, $4, $5)"
        );
        _database.InTransaction(() =>
        {
            forget.Run(project);
            foreach (var use in uses)
            {
                add.Run(project, use.Test, use.Resource, use.Changes, use.Evidence);
            }
        });
    }
}
