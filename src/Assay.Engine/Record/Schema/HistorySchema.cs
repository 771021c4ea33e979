namespace Assay.Engine.Record.Schema;

/// <summary>
/// The tables that hold what was measured and can't be had again: history. Each step takes the store from one version
/// to the next, is never changed once it was released, and loses nothing. What can be computed again belongs into
/// <see cref="CacheSchema"/>.
/// </summary>
internal static class HistorySchema
{
    /// <summary>Marks a file as a store of Assay: "Assy" in ASCII.</summary>
    public const long ApplicationId = 0x41737379;

    // Each statement stands alone: of several in one command, SQLite's provider drops those behind one that gives rows,
    // as some ALTER TABLE do.
    //
    // Times of day are milliseconds since 1970 in UTC, durations ticks of 100 ns, sizes bytes. Null is "not measured".
    // A result's key begins with its run, so that recording appends, a run is one range, and a test's history is one
    // seek per run: no index has to be kept up while tests run.
    private static readonly IReadOnlyList<string> Version1 =
    [
        """
            CREATE TABLE run (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                started INTEGER NOT NULL,
                finished INTEGER,
                command TEXT NOT NULL,
                configuration TEXT NOT NULL,
                git_commit TEXT,
                git_dirty INTEGER,
                machine TEXT NOT NULL,
                cores INTEGER NOT NULL
            ) STRICT
            """,
        """
            CREATE TABLE repeat (
                run INTEGER NOT NULL REFERENCES run(id),
                number INTEGER NOT NULL,
                elapsed INTEGER,
                cpu INTEGER,
                cores INTEGER,
                peak_memory INTEGER,
                cancelled INTEGER NOT NULL DEFAULT 0,
                PRIMARY KEY (run, number)
            ) STRICT, WITHOUT ROWID
            """,
        """
            CREATE TABLE project (
                id INTEGER PRIMARY KEY,
                name TEXT NOT NULL UNIQUE
            ) STRICT
            """,
        """
            CREATE TABLE run_project (
                run INTEGER NOT NULL REFERENCES run(id),
                project INTEGER NOT NULL REFERENCES project(id),
                path TEXT NOT NULL,
                target_framework TEXT NOT NULL,
                PRIMARY KEY (run, project)
            ) STRICT, WITHOUT ROWID
            """,
        """
            CREATE TABLE project_usage (
                run INTEGER NOT NULL REFERENCES run(id),
                repeat INTEGER NOT NULL,
                project INTEGER NOT NULL REFERENCES project(id),
                elapsed INTEGER NOT NULL,
                host_time INTEGER NOT NULL,
                host_cpu INTEGER NOT NULL,
                trailing INTEGER NOT NULL,
                peak_memory INTEGER,
                PRIMARY KEY (run, repeat, project)
            ) STRICT, WITHOUT ROWID
            """,
        """
            CREATE TABLE test (
                id INTEGER PRIMARY KEY,
                name TEXT NOT NULL UNIQUE,
                project INTEGER NOT NULL REFERENCES project(id),
                framework TEXT NOT NULL,
                class TEXT NOT NULL,
                method TEXT NOT NULL
            ) STRICT
            """,
        """
            CREATE TABLE result (
                run INTEGER NOT NULL REFERENCES run(id),
                test INTEGER NOT NULL REFERENCES test(id),
                repeat INTEGER NOT NULL,
                row_number INTEGER NOT NULL,
                row TEXT,
                outcome TEXT NOT NULL,
                wall INTEGER,
                cpu INTEGER,
                allocated INTEGER,
                fixture INTEGER,
                PRIMARY KEY (run, test, repeat, row_number)
            ) STRICT, WITHOUT ROWID
            """,
        """
            CREATE TABLE result_text (
                run INTEGER NOT NULL,
                test INTEGER NOT NULL,
                repeat INTEGER NOT NULL,
                row_number INTEGER NOT NULL,
                message TEXT,
                stack TEXT,
                output TEXT,
                PRIMARY KEY (run, test, repeat, row_number)
            ) STRICT, WITHOUT ROWID
            """,
        """
            CREATE TABLE remark (
                id INTEGER PRIMARY KEY,
                run INTEGER NOT NULL REFERENCES run(id),
                project INTEGER NOT NULL REFERENCES project(id),
                text TEXT NOT NULL,
                is_failure INTEGER NOT NULL
            ) STRICT
            """,
        """
            CREATE INDEX remark_run ON remark(run)
            """,
        """
            CREATE TABLE cache (
                name TEXT PRIMARY KEY,
                version INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID
            """,
    ];

    // Patterns as a JSON array; null where the whole suite ran, as far as version 1 knew.
    private static readonly IReadOnlyList<string> Version2 =
    [
        "ALTER TABLE run ADD COLUMN filter TEXT",
    ];

    // What a run left out because of a change, and what running that afterwards has shown. Numbers are of cases.
    private static readonly IReadOnlyList<string> Version3 =
    [
        """
            CREATE TABLE selection (
                run INTEGER PRIMARY KEY REFERENCES run(id),
                since TEXT,
                tests INTEGER NOT NULL,
                selected INTEGER NOT NULL,
                -- What those left out took when they ran before; null where one of them has no record.
                left_out_wall INTEGER,
                verified INTEGER NOT NULL DEFAULT 0,
                -- The run of those left out; null where there was nothing to run.
                verified_by INTEGER REFERENCES run(id)
            ) STRICT
            """,
        """
            CREATE TABLE missed_failure (
                run INTEGER NOT NULL REFERENCES selection(run),
                test INTEGER NOT NULL REFERENCES test(id),
                reason TEXT NOT NULL,
                PRIMARY KEY (run, test)
            ) STRICT, WITHOUT ROWID
            """,
    ];

    // Which part of the suite ran, such as 2/4; null for all of it.
    private static readonly IReadOnlyList<string> Version4 =
    [
        "ALTER TABLE run ADD COLUMN shard TEXT",
    ];

    // Behind what it holds: static fields are set in the order of the text.
    /// <summary>The steps, each a list of statements: number i makes version i + 1.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<string>> Steps =
    [
        Version1,
        Version2,
        Version3,
        Version4,
    ];
}
