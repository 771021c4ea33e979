using Assay.Engine.Workspace;

namespace Assay.Engine.Record;

/// <summary>Knows the row of each project of one run, and writes those that are new.</summary>
internal sealed class ProjectRows : IDisposable
{
    private readonly Dictionary<string, long> _rows = new(StringComparer.Ordinal);
    private readonly long _run;
    private readonly string _solutionDirectory;
    private readonly Statement _add;
    private readonly Statement _find;
    private readonly Statement _take;

    public ProjectRows(Database database, long run, string solutionDirectory)
    {
        _run = run;
        _solutionDirectory = solutionDirectory;
        _add = database.Prepare(
            "INSERT INTO project(name) VALUES ($1) ON CONFLICT(name) DO NOTHING"
        );
        _find = database.Prepare("SELECT id FROM project WHERE name = $1");
        _take = database.Prepare(
            "INSERT INTO run_project(run, project, path, target_framework) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING"
        );
    }

    /// <summary>The row of a project; made where it is missing.</summary>
    public long Of(TestProject project)
    {
        if (!_rows.TryGetValue(project.Name, out var row))
        {
            _add.Run(project.Name);
            row = _find.Query(r => r.GetInt64(0), project.Name).Single();
            _take.Run(_run, row, PathOf(project), project.TargetFramework);
            _rows[project.Name] = row;
        }
        return row;
    }

    // Relative and with the same slashes everywhere, so that the store of one machine reads well on another.
    private string PathOf(TestProject project) =>
        Path.GetRelativePath(_solutionDirectory, project.ProjectPath)
            .Replace(Path.DirectorySeparatorChar, '/');

    public void Dispose()
    {
        _add.Dispose();
        _find.Dispose();
        _take.Dispose();
    }
}
