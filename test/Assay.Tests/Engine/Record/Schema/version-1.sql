-- A store as version 1 wrote it. Never change it.
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
) STRICT;
CREATE TABLE repeat (
    run INTEGER NOT NULL REFERENCES run(id),
    number INTEGER NOT NULL,
    elapsed INTEGER,
    cpu INTEGER,
    cores INTEGER,
    peak_memory INTEGER,
    cancelled INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (run, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE project (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE run_project (
    run INTEGER NOT NULL REFERENCES run(id),
    project INTEGER NOT NULL REFERENCES project(id),
    path TEXT NOT NULL,
    target_framework TEXT NOT NULL,
    PRIMARY KEY (run, project)
) STRICT, WITHOUT ROWID;
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
) STRICT, WITHOUT ROWID;
CREATE TABLE test (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    project INTEGER NOT NULL REFERENCES project(id),
    framework TEXT NOT NULL,
    class TEXT NOT NULL,
    method TEXT NOT NULL
) STRICT;
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
) STRICT, WITHOUT ROWID;
CREATE TABLE result_text (
    run INTEGER NOT NULL,
    test INTEGER NOT NULL,
    repeat INTEGER NOT NULL,
    row_number INTEGER NOT NULL,
    message TEXT,
    stack TEXT,
    output TEXT,
    PRIMARY KEY (run, test, repeat, row_number)
) STRICT, WITHOUT ROWID;
CREATE TABLE remark (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES run(id),
    project INTEGER NOT NULL REFERENCES project(id),
    text TEXT NOT NULL,
    is_failure INTEGER NOT NULL
) STRICT;
CREATE INDEX remark_run ON remark(run);
CREATE TABLE cache (
    name TEXT PRIMARY KEY,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE cache_volatile_method (
    project TEXT NOT NULL,
    method TEXT NOT NULL,
    PRIMARY KEY (project, method)
) STRICT, WITHOUT ROWID;
CREATE TABLE cache_enumerated (
    project TEXT PRIMARY KEY,
    stamp TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO run VALUES (1, 1767323045000, 1767323046000, 'profile', 'Debug', 'abc123', 1, 'here', 8);
INSERT INTO repeat VALUES (1, 1, 10000000, 9000000, 2, 50000000, 0);
INSERT INTO project VALUES (1, 'Orchard.Tests');
INSERT INTO run_project VALUES (1, 1, 'test/Orchard.Tests/Orchard.Tests.csproj', 'net10.0');
INSERT INTO project_usage VALUES (1, 1, 1, 9000000, 8000000, 7000000, 1000, 9000);
INSERT INTO test VALUES (1, 'Orchard.Tests/Orchard.A', 1, 'xunit3', 'Orchard', 'A');
INSERT INTO test VALUES (2, 'Orchard.Tests/Orchard.B', 1, 'nunit', 'Orchard', 'B');
INSERT INTO result VALUES (1, 1, 1, 0, NULL, 'passed', 12345, 2000, 1024, NULL);
INSERT INTO result VALUES (1, 2, 1, 0, NULL, 'failed', 12345, 2000, 1024, 300);
INSERT INTO result_text VALUES (1, 2, 1, 0, 'Expected 1', 'at Orchard.B', 'output');
INSERT INTO remark VALUES (1, 1, 1, 'watch out', 1);
INSERT INTO cache VALUES ('volatile_methods', 1);
INSERT INTO cache_volatile_method VALUES ('Orchard.Tests', 'Orchard.C');
INSERT INTO cache_enumerated VALUES ('Orchard.Tests', '1');
PRAGMA application_id = 0x41737379;
PRAGMA user_version = 1;
