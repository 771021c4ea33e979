using Assay.Analysis.Changes;
using Assay.Engine.Selection;

namespace Assay.Engine.Record;

/// <summary>Keeps what the assemblies of each test project were when its map was made.</summary>
public sealed class SnapshotCache
{
    private readonly Database _database;

    internal SnapshotCache(Database database) => _database = database;

    /// <summary>The snapshot of a project; null where there is none that this version reads.</summary>
    /// <exception cref="AssayException">The store cannot be read.</exception>
    public BuildSnapshot? Of(string project)
    {
        using var state = _database.Prepare(
            "SELECT git_commit, git_dirty FROM cache_snapshot WHERE project = $1"
        );
        using var assemblies = _database.Prepare(
            "SELECT file, digest, code FROM cache_assembly WHERE project = $1"
        );
        var of = state
            .Query(row => (Commit: row.TextOrNull(0), IsDirty: row.GetBoolean(1)), project)
            .ToArray();
        if (of is not [var (commit, isDirty)])
        {
            return null;
        }
        var read = assemblies
            .Query(
                row =>
                    (
                        File: row.GetString(0),
                        Digest: row.GetString(1),
                        Code: row.IsDBNull(2) ? null : (byte[])row.GetValue(2)
                    ),
                project
            )
            .Select(a =>
                (
                    a.File,
                    a.Digest,
                    Bytes: a.Code,
                    Code: a.Code is null ? null : ModuleCodeFormat.Decode(a.Code)
                )
            )
            .ToArray();
        return read.Any(a => a.Bytes is not null && a.Code is null)
            ? null
            : new BuildSnapshot(
                read.ToDictionary(
                    a => a.File,
                    a => new SnapshotAssembly(a.Digest, a.Code),
                    StringComparer.Ordinal
                ),
                commit,
                isDirty
            );
    }

    /// <summary>Keeps a snapshot in the place of the project's last one.</summary>
    /// <exception cref="AssayException">The store cannot be written.</exception>
    public void Set(string project, BuildSnapshot snapshot)
    {
        using var forgetAssemblies = _database.Prepare(
            "DELETE FROM cache_assembly WHERE project = $1"
        );
        using var state = _database.Prepare(
            """
            INSERT INTO cache_snapshot(project, git_commit, git_dirty) VALUES ($1, $2, $3)
            ON CONFLICT(project) DO UPDATE SET git_commit = excluded.git_commit, git_dirty = excluded.git_dirty
            """
        );
        using var add = _database.Prepare(
            "INSERT INTO cache_assembly(project, file, digest, code) VALUES ($1, $2, $3, $4)"
        );
        _database.InTransaction(() =>
        {
            forgetAssemblies.Run(project);
            state.Run(project, snapshot.Commit, snapshot.IsDirty);
            foreach (var (file, assembly) in snapshot.Assemblies)
            {
                add.Run(
                    project,
                    file,
                    assembly.Digest,
                    assembly.Code is { } code ? ModuleCodeFormat.Encode(code) : null
                );
            }
        });
    }
}
