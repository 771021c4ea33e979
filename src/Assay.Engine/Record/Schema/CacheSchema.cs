namespace Assay.Engine.Record.Schema;

/// <summary>The caches of the store. What was measured and can't be had again belongs into <see cref="HistorySchema"/>.</summary>
internal static class CacheSchema
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Cache> All =
    [
        new(
            "volatile_methods",
            1,
            ["cache_volatile_method", "cache_enumerated"],
            [
                """
                CREATE TABLE cache_volatile_method (
                    project TEXT NOT NULL,
                    method TEXT NOT NULL,
                    PRIMARY KEY (project, method)
                ) STRICT, WITHOUT ROWID
                """,
                """
                CREATE TABLE cache_enumerated (
                    project TEXT PRIMARY KEY,
                    stamp TEXT NOT NULL
                ) STRICT, WITHOUT ROWID
                """,
            ]
        ),
        new(
            "spread",
            1,
            ["cache_spread"],
            ["CREATE TABLE cache_spread (project TEXT PRIMARY KEY) STRICT, WITHOUT ROWID"]
        ),
        new(
            "spread_proposal",
            1,
            ["cache_spread_proposal"],
            [
                """
                CREATE TABLE cache_spread_proposal (
                    project TEXT PRIMARY KEY,
                    now_wall INTEGER NOT NULL,
                    spread_wall INTEGER NOT NULL
                ) STRICT, WITHOUT ROWID
                """,
            ]
        ),
        new(
            "results",
            2,
            ["cache_input_build", "cache_input", "cache_pass", "cache_unsteady"],
            [
                """
                CREATE TABLE cache_input_build (
                    project TEXT PRIMARY KEY,
                    build TEXT NOT NULL
                ) STRICT, WITHOUT ROWID
                """,
                """
                CREATE TABLE cache_input (
                    project TEXT NOT NULL,
                    test TEXT NOT NULL,
                    names TEXT NOT NULL,
                    PRIMARY KEY (project, test)
                ) STRICT, WITHOUT ROWID
                """,
                """
                CREATE TABLE cache_pass (
                    test TEXT NOT NULL,
                    key TEXT NOT NULL,
                    passed INTEGER NOT NULL,
                    PRIMARY KEY (test, key)
                ) STRICT, WITHOUT ROWID
                """,
                "CREATE TABLE cache_unsteady (test TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
            ]
        ),
        new(
            "map",
            1,
            ["cache_map"],
            ["CREATE TABLE cache_map (project TEXT PRIMARY KEY, map BLOB NOT NULL) STRICT"]
        ),
        new(
            "snapshots",
            3,
            ["cache_snapshot", "cache_assembly"],
            [
                """
                CREATE TABLE cache_snapshot (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    project TEXT NOT NULL,
                    -- The commit that it is exactly of, or nothing for that of the project's map.
                    of TEXT NOT NULL,
                    map TEXT NOT NULL,
                    git_commit TEXT,
                    git_dirty INTEGER NOT NULL,
                    UNIQUE (project, of)
                ) STRICT
                """,
                """
                CREATE TABLE cache_assembly (
                    snapshot INTEGER NOT NULL,
                    file TEXT NOT NULL,
                    digest TEXT NOT NULL,
                    code BLOB,
                    PRIMARY KEY (snapshot, file)
                ) STRICT, WITHOUT ROWID
                """,
            ]
        ),
        new(
            "uses",
            2,
            ["cache_use", "cache_known_uses"],
            [
                """
                CREATE TABLE cache_use (
                    project TEXT NOT NULL,
                    test TEXT NOT NULL,
                    resource TEXT NOT NULL,
                    changes INTEGER NOT NULL,
                    evidence TEXT NOT NULL,
                    of_process INTEGER NOT NULL,
                    PRIMARY KEY (project, test, resource)
                ) STRICT, WITHOUT ROWID
                """,
                """
                CREATE TABLE cache_known_uses (
                    project TEXT NOT NULL,
                    test TEXT NOT NULL,
                    PRIMARY KEY (project, test)
                ) STRICT, WITHOUT ROWID
                """,
            ]
        ),
    ];
}
