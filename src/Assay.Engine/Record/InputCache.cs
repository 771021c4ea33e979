using Assay.Engine.Reuse;
using Assay.Engine.Reuse.Standing;

namespace Assay.Engine.Record;

/// <summary>Keeps what tests depend on outside of the code, as the map of one build of their project tells.</summary>
public sealed class InputCache
{
    private readonly Database _database;
    private readonly StandingVerdicts _verdicts;

    internal InputCache(Database database, StandingVerdicts verdicts) =>
        (_database, _verdicts) = (database, verdicts);

    /// <summary>What stands for the build of which the inputs are known; null where none are.</summary>
    /// <exception cref="AssayException">The store cannot be read.</exception>
    public string? BuildOf(string project)
    {
        using var find = _database.Prepare(
            "SELECT build FROM cache_input_build WHERE project = $1"
        );
        return find.Query(row => row.GetString(0), project).SingleOrDefault();
    }

    /// <summary>The inputs by test id of the tests that may be reused.</summary>
    /// <exception cref="AssayException">The store cannot be read.</exception>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Of(string project)
    {
        using var find = _database.Prepare(
            "SELECT test, names FROM cache_input WHERE project = $1"
        );
        return find.Query(row => (Test: row.GetString(0), Names: row.GetString(1)), project)
            .ToDictionary(
                r => r.Test,
                r => (IReadOnlyList<string>)(r.Names.Length == 0 ? [] : r.Names.Split('\0')),
                StringComparer.Ordinal
            );
    }

    /// <summary>Keeps the inputs of a project's tests in the place of what was known of them.</summary>
    /// <exception cref="AssayException">The store cannot be written.</exception>
    public void Set(string project, string build, IReadOnlyDictionary<string, TestInputs> tests)
    {
        using var forget = _database.Prepare("DELETE FROM cache_input WHERE project = $1");
        using var note = _database.Prepare(
            "INSERT INTO cache_input_build(project, build) VALUES ($1, $2) ON CONFLICT(project) DO UPDATE SET build = excluded.build"
        );
        using var add = _database.Prepare(
            "INSERT INTO cache_input(project, test, names) VALUES ($1, $2, $3)"
        );
        // First: a verdict that is missing costs a second, one that does not hold any more is a lie.
        _verdicts.Forget();
        _database.InTransaction(() =>
        {
            forget.Run(project);
            note.Run(project, build);
            foreach (var (test, inputs) in tests.Where(t => t.Value.Obstacle is null))
            {
                add.Run(project, test, string.Join('\0', inputs.Names));
            }
        });
    }
}
