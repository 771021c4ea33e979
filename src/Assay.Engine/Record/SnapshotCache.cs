using Assay.Analysis.Changes;
using Assay.Engine.Selection;

namespace Assay.Engine.Record;

/// <summary>
/// Keeps what the assemblies of each test project were when its map was made, and at the last commits of which that is
/// exactly known.
/// </summary>
public sealed class SnapshotCache
{
    private const string OfMap = "";

    // Enough to reach back from a branch to where it left the default one.
    private const int MostCommits = 20;

    private readonly Database _database;

    internal SnapshotCache(Database database) => _database = database;

    /// <summary>The snapshot of the build that a project's map was made of; null where there is none that this version reads.</summary>
    /// <exception cref="AssayException">The store cannot be read.</exception>
    public BuildSnapshot? Of(string project) => Read(project, OfMap);

    /// <summary>The snapshot of a project at a commit, without any change on top; null where there is none.</summary>
    /// <exception cref="AssayException">The store cannot be read.</exception>
    public BuildSnapshot? Of(string project, string commit) => Read(project, commit);

    /// <summary>Keeps a snapshot in the place of the last one of the project's map, and where nothing had changed on top of its commit, as that of the commit too.</summary>
    /// <exception cref="AssayException">The store cannot be written.</exception>
    public void Set(string project, BuildSnapshot snapshot) =>
        _database.InTransaction(() =>
        {
            Write(project, OfMap, snapshot);
            if (snapshot is { Commit: { } commit, IsDirty: false })
            {
                Write(project, commit, snapshot);
                Forget(project);
            }
        });

    private BuildSnapshot? Read(string project, string of)
    {
        using var find = _database.Prepare(
            "SELECT id, git_commit, git_dirty, map FROM cache_snapshot WHERE project = $1 AND of = $2"
        );
        using var assemblies = _database.Prepare(
            "SELECT file, digest, code FROM cache_assembly WHERE snapshot = $1"
        );
        var found = find.Query(
                row =>
                    (
                        Id: row.GetInt64(0),
                        Commit: row.TextOrNull(1),
                        IsDirty: row.GetBoolean(2),
                        Map: row.GetString(3)
                    ),
                project,
                of
            )
            .ToArray();
        if (found is not [var (id, commit, isDirty, map)])
        {
            return null;
        }
        var read = new Dictionary<string, SnapshotAssembly>(StringComparer.Ordinal);
        foreach (
            var (file, digest, code) in assemblies
                .Query(
                    row =>
                        (
                            row.GetString(0),
                            row.GetString(1),
                            row.IsDBNull(2) ? null : (byte[])row.GetValue(2)
                        ),
                    id
                )
                .ToArray()
        )
        {
            var decoded = code is null ? null : ModuleCodeFormat.Decode(code);
            if (code is not null && decoded is null)
            {
                return null;
            }
            read[file] = new SnapshotAssembly(digest, decoded);
        }
        return new BuildSnapshot(read, commit, isDirty) { Map = map };
    }

    private void Write(string project, string of, BuildSnapshot snapshot)
    {
        Delete("project = $1 AND of = $2", project, of);
        using var add = _database.Prepare(
            """
            INSERT INTO cache_snapshot(project, of, map, git_commit, git_dirty) VALUES ($1, $2, $3, $4, $5)
            RETURNING id
            """
        );
        using var assembly = _database.Prepare(
            "INSERT INTO cache_assembly(snapshot, file, digest, code) VALUES ($1, $2, $3, $4)"
        );
        var id = add.Query(
                row => row.GetInt64(0),
                project,
                of,
                snapshot.Map,
                snapshot.Commit,
                snapshot.IsDirty
            )
            .ToArray()
            .Single();
        foreach (var (file, known) in snapshot.Assemblies)
        {
            assembly.Run(
                id,
                file,
                known.Digest,
                known.Code is { } code ? ModuleCodeFormat.Encode(code) : null
            );
        }
    }

    private void Forget(string project) =>
        Delete(
            """
            project = $1 AND of <> $2 AND id NOT IN (
                SELECT id FROM cache_snapshot WHERE project = $1 AND of <> $2 ORDER BY id DESC LIMIT $3
            )
            """,
            project,
            OfMap,
            MostCommits
        );

    private void Delete(string condition, params object?[] values)
    {
        using var assemblies = _database.Prepare(
            $"DELETE FROM cache_assembly WHERE snapshot IN (SELECT id FROM cache_snapshot WHERE {condition})"
        );
        using var snapshots = _database.Prepare($"DELETE FROM cache_snapshot WHERE {condition}");
        assemblies.Run(values);
        snapshots.Run(values);
    }
}
