using Microsoft.Data.Sqlite;

namespace Assay.Engine.Record;

/// <summary>Asks the store for runs.</summary>
public sealed class RecordedRuns
{
    private readonly Database _database;

    internal RecordedRuns(Database database) => _database = database;

    /// <summary>The last run that was begun; null where there is none.</summary>
    /// <param name="command">Only runs of this command; null for any.</param>
    public RecordedRun? Last(string? command = null) =>
        Latest(1, command) is [var last] ? last : null;

    /// <summary>The latest runs, the last one first.</summary>
    /// <param name="limit">How many at most.</param>
    /// <param name="command">Only runs of this command; null for any.</param>
    public IReadOnlyList<RecordedRun> Latest(int limit, string? command = null)
    {
        using var find = _database.Prepare(
            Select + " WHERE $2 IS NULL OR command = $2 ORDER BY id DESC LIMIT $1"
        );
        return [.. find.Query(Read, limit, command).ToArray().Select(Complete)];
    }

    // Enough to find one in which all tests ran, few enough to follow a suite from which tests are taken away.
    private const int WholeRuns = 20;

    /// <summary>
    /// The last run that came to its end and was of the whole suite; null where there is none. Of the latest ones that were,
    /// it is the one with results of most tests: others have reused passes, of which nothing was measured.
    /// </summary>
    public RecordedRun? LastWhole()
    {
        using var find = _database.Prepare(
            Select
                + """
                 WHERE id IN (
                    SELECT whole.id FROM run whole
                    WHERE finished IS NOT NULL AND filter IS NULL AND shard IS NULL
                    AND NOT EXISTS (SELECT 1 FROM repeat WHERE repeat.run = whole.id AND cancelled)
                    AND NOT EXISTS (
                        SELECT 1 FROM selection
                        WHERE (selection.run = whole.id AND selected < tests) OR verified_by = whole.id
                    )
                    ORDER BY whole.id DESC LIMIT $1
                )
                ORDER BY (SELECT count(DISTINCT test) FROM result WHERE result.run = run.id) DESC, id DESC
                LIMIT 1
                """
        );
        return find.Query(Read, WholeRuns).ToArray().Select(Complete).SingleOrDefault();
    }

    /// <summary>The run of that number; null where there is none.</summary>
    public RecordedRun? Find(long run)
    {
        using var find = _database.Prepare(Select + " WHERE id = $1");
        return find.Query(Read, run).ToArray().Select(Complete).SingleOrDefault();
    }

    private const string Select =
        "SELECT id, started, finished, command, configuration, git_commit, git_dirty, machine, cores, filter, shard FROM run";

    private static RecordedRun Read(SqliteDataReader row) =>
        new(
            row.GetInt64(0),
            new RunInfo(
                row.GetString(3),
                row.GetString(4),
                row.TextOrNull(5),
                row.IsDBNull(6) ? null : row.GetBoolean(6),
                row.GetString(7),
                row.GetInt32(8)
            )
            {
                Filter = FilterText.Read(row.TextOrNull(9)),
                Shard = row.TextOrNull(10),
            },
            row.Moment(1),
            row.IsDBNull(2) ? null : row.Moment(2),
            [],
            [],
            []
        );

    private RecordedRun Complete(RecordedRun run) =>
        run with
        {
            Repeats = Repeats(run.Id),
            Projects = Projects(run.Id),
            Remarks = Remarks(run.Id),
        };

    private RecordedRepeat[] Repeats(long run)
    {
        using var find = _database.Prepare(
            "SELECT number, elapsed, cpu, cores, peak_memory, cancelled FROM repeat WHERE run = $1 ORDER BY number"
        );
        return find.Query(
                row => new RecordedRepeat(
                    row.GetInt32(0),
                    row.DurationOrNull(1),
                    row.DurationOrNull(2),
                    (int?)row.NumberOrNull(3),
                    row.NumberOrNull(4),
                    row.GetBoolean(5)
                ),
                run
            )
            .ToArray();
    }

    private RecordedProject[] Projects(long run)
    {
        using var find = _database.Prepare(
            """
            SELECT p.id, p.name, r.path, r.target_framework
            FROM run_project r JOIN project p ON p.id = r.project WHERE r.run = $1 ORDER BY p.name
            """
        );
        using var usage = _database.Prepare(
            """
            SELECT repeat, elapsed, host_time, host_cpu, trailing, peak_memory
            FROM project_usage WHERE run = $1 AND project = $2 ORDER BY repeat
            """
        );
        return find.Query(
                row =>
                    (
                        Id: row.GetInt64(0),
                        Project: new RecordedProject(
                            row.GetString(1),
                            row.GetString(2),
                            row.GetString(3),
                            []
                        )
                    ),
                run
            )
            .ToArray()
            .Select(p => p.Project with { Usage = usage.Query(ReadUsage, run, p.Id).ToArray() })
            .ToArray();
    }

    private static RecordedUsage ReadUsage(SqliteDataReader row) =>
        new(
            row.GetInt32(0),
            row.Duration(1),
            row.Duration(2),
            row.Duration(3),
            row.Duration(4),
            row.NumberOrNull(5)
        );

    private RecordedRemark[] Remarks(long run)
    {
        using var find = _database.Prepare(
            """
            SELECT p.name, r.text, r.is_failure
            FROM remark r JOIN project p ON p.id = r.project WHERE r.run = $1 ORDER BY r.id
            """
        );
        return find.Query(
                row => new RecordedRemark(row.GetString(0), row.GetString(1), row.GetBoolean(2)),
                run
            )
            .ToArray();
    }
}
