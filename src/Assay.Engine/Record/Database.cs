using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Assay.Engine.Record;

/// <summary>
/// One connection to the store's file, for one thread at a time. What of SQLite's failures a user can mend is thrown as
/// <see cref="AssayException"/>; damage is noted beside the file too.
/// </summary>
internal sealed class Database : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly StoreFiles _files;
    private readonly StoreOptions _options;

    private Database(SqliteConnection connection, StoreFiles files, StoreOptions options) =>
        (_connection, _files, _options) = (connection, files, options);

    /// <summary>Full path of the file.</summary>
    public string Path => _files.Database;

    /// <summary>The transaction under way.</summary>
    internal SqliteTransaction? Transaction { get; private set; }

    /// <summary>Opens the file, or makes an empty one; writes nothing into an existing one.</summary>
    public static Database Open(StoreFiles files, StoreOptions options)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = files.Database,
                // A pooled connection would keep the file open after Dispose.
                Pooling = false,
                // In seconds, and only for what SQLite's own busy_timeout has not waited for already.
                DefaultTimeout = 1,
            }.ToString()
        );
        var database = new Database(connection, files, options);
        try
        {
            database.Guard(connection.Open);
            database.Execute(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"PRAGMA busy_timeout = {(int)options.Patience.TotalMilliseconds}"
                )
            );
            // The file may have come with somebody else's repository: nothing that its schema says is run.
            database.Execute("PRAGMA trusted_schema = OFF");
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Makes commits cheap and safe against the end of the process; call once the file is known to be ours.</summary>
    public void PrepareForWriting()
    {
        Execute("PRAGMA journal_mode = WAL");
        // A commit is handed to the system but not forced onto the disk: it outlives a kill -9, and a power failure
        // costs the last commits but never the file.
        Execute("PRAGMA synchronous = NORMAL");
        // In pages of 4 KB. A checkpoint waits for the disk; at the usual 1,000 pages a suite of fast tests would
        // wait for it every few hundred results.
        Execute("PRAGMA wal_autocheckpoint = 10000");
        if (_options.MaximumPages is { } pages)
        {
            Execute(
                string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages}")
            );
        }
    }

    /// <summary>A statement to be run many times.</summary>
    /// <param name="sql">Its text, with parameters <c>$1</c>, <c>$2</c> and so on.</param>
    public Statement Prepare(string sql) => new(this, _connection.CreateCommand(), sql);

    /// <summary>Runs one statement without parameters.</summary>
    public void Execute(string sql)
    {
        using var statement = Prepare(sql);
        statement.Run();
    }

    /// <summary>The one number that a query gives.</summary>
    public long Number(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Query(row => row.GetInt64(0)).Single();
    }

    /// <summary>Does <paramref name="work"/> wholly or not at all.</summary>
    public void InTransaction(Action work)
    {
        try
        {
            // Takes the right to write at once: waiting for it later could be refused because of what was read before.
            Guard(() => Transaction = _connection.BeginTransaction(deferred: false));
            work();
            Guard(Transaction!.Commit);
        }
        finally
        {
            Transaction?.Dispose();
            Transaction = null;
        }
    }

    /// <summary>Turns SQLite's failures into faults.</summary>
    internal void Guard(Action work)
    {
        try
        {
            work();
        }
        catch (SqliteException e) when (FaultOf(e) is { } fault)
        {
            throw fault;
        }
    }

    /// <summary>The fault that a failure stands for; null for a bug of ours.</summary>
    internal AssayException? FaultOf(SqliteException e)
    {
        if (StoreFault.IsDamage(e))
        {
            _files.MarkDamaged(e.Message);
        }
        return StoreFault.Of(Path, _options.Patience, e);
    }

    public void Dispose()
    {
        Transaction?.Dispose();
        _connection.Dispose();
    }
}
