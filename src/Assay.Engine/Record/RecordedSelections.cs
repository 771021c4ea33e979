using Microsoft.Data.Sqlite;

namespace Assay.Engine.Record;

/// <summary>Notes and tells what runs left out because of a change, and what they missed by that.</summary>
public sealed class RecordedSelections
{
    private readonly Database _database;

    internal RecordedSelections(Database database) => _database = database;

    /// <summary>Notes what a run took and left out.</summary>
    /// <exception cref="AssayException">The store cannot be written.</exception>
    public void Add(RecordedSelection selection)
    {
        using var add = _database.Prepare(
            "INSERT INTO selection(run, since, tests, selected, left_out_wall) VALUES ($1, $2, $3, $4, $5)"
        );
        add.Run(
            selection.Run,
            selection.Since,
            selection.Tests,
            selection.Selected,
            selection.LeftOut?.Ticks
        );
    }

    /// <summary>Notes what running the tests that a selection left out has shown.</summary>
    /// <param name="run">Number of the run whose selection it is.</param>
    /// <param name="verification">What it has shown; its tests have results in the store.</param>
    /// <exception cref="AssayException">The store cannot be written.</exception>
    public void Verify(long run, RecordedVerification verification)
    {
        using var note = _database.Prepare(
            "UPDATE selection SET verified = 1, verified_by = $2 WHERE run = $1"
        );
        using var add = _database.Prepare(
            "INSERT INTO missed_failure(run, test, reason) SELECT $1, id, $3 FROM test WHERE name = $2"
        );
        _database.InTransaction(() =>
        {
            note.Run(run, verification.Run);
            foreach (var missed in verification.Missed)
            {
                add.Run(run, missed.Test, missed.Reason);
            }
        });
    }

    /// <summary>The selection of a run; null where it ran all tests without asking what has changed.</summary>
    /// <exception cref="AssayException">The store cannot be read.</exception>
    public RecordedSelection? Of(long run)
    {
        using var find = _database.Prepare(
            "SELECT run, since, tests, selected, left_out_wall, verified, verified_by FROM selection WHERE run = $1"
        );
        using var missed = _database.Prepare(
            """
            SELECT t.name, m.reason FROM missed_failure m JOIN test t ON t.id = m.test
            WHERE m.run = $1 ORDER BY t.name
            """
        );
        return find.Query(row => Read(row, missed), run).SingleOrDefault();
    }

    private static RecordedSelection Read(SqliteDataReader row, Statement missed) =>
        new(
            row.GetInt64(0),
            row.TextOrNull(1),
            row.GetInt32(2),
            row.GetInt32(3),
            row.DurationOrNull(4)
        )
        {
            Verification = row.GetBoolean(5)
                ? new RecordedVerification(
                    row.NumberOrNull(6),
                    [
                        .. missed.Query(
                            m => new MissedFailure(m.GetString(0), m.GetString(1)),
                            row.GetInt64(0)
                        ),
                    ]
                )
                : null,
        };
}
