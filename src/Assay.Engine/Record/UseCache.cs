using Assay.Engine.Plan;

namespace Assay.Engine.Record;

/// <summary>Keeps what tests use that others may change, so that a run can be planned without reading maps.</summary>
public sealed class UseCache
{
    private readonly Database _database;

    internal UseCache(Database database) => _database = database;

    /// <summary>What the tests of all projects use, by project and test.</summary>
    /// <exception cref="AssayException">The store cannot be read.</exception>
    public IReadOnlyList<ResourceUse> All()
    {
        using var find = _database.Prepare(
            "SELECT test, resource, changes, evidence, of_process FROM cache_use ORDER BY project, test, resource"
        );
        return
        [
            .. find.Query(row => new ResourceUse(
                row.GetString(0),
                row.GetString(1),
                row.GetBoolean(2),
                row.GetString(3)
            )
            {
                IsOfProcess = row.GetBoolean(4),
            }),
        ];
    }

    /// <summary>Which of them must not run at the same time.</summary>
    /// <exception cref="AssayException">The store cannot be read.</exception>
    public Conflicts Conflicts()
    {
        using var known = _database.Prepare("SELECT test FROM cache_known_uses");
        return new Conflicts(All(), known.Query(row => row.GetString(0)));
    }

    /// <summary>Keeps what is known of the tests of a project in the place of what was known of them.</summary>
    /// <param name="project">Name of the project.</param>
    /// <param name="uses">What they use.</param>
    /// <param name="known">Ids of those of which that is known, as <see cref="Plan.Conflicts"/> needs them.</param>
    /// <exception cref="AssayException">The store cannot be written.</exception>
    public void Set(string project, IEnumerable<ResourceUse> uses, IEnumerable<string> known)
    {
        using var forget = _database.Prepare("DELETE FROM cache_use WHERE project = $1");
        using var forgetKnown = _database.Prepare(
            "DELETE FROM cache_known_uses WHERE project = $1"
        );
        using var add = _database.Prepare(
            "INSERT INTO cache_use(project, test, resource, changes, evidence, of_process) VALUES ($1, $2, $3, $4, $5, $6)"
        );
        using var addKnown = _database.Prepare(
            "INSERT INTO cache_known_uses(project, test) VALUES ($1, $2)"
        );
        _database.InTransaction(() =>
        {
            forget.Run(project);
            forgetKnown.Run(project);
            foreach (var use in uses)
            {
                add.Run(
                    project,
                    use.Test,
                    use.Resource,
                    use.Changes,
                    use.Evidence,
                    use.IsOfProcess
                );
            }
            foreach (var test in known)
            {
                addKnown.Run(project, test);
            }
        });
    }
}
