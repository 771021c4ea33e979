using System.Data;
using Microsoft.Data.Sqlite;

namespace Shop;

/// <summary>Keeps amounts in a database.</summary>
public sealed class Ledger(IDbConnection connection)
{
    public static Ledger Of(string source) => new(new SqliteConnection("Data Source=" + source));

    public long Count()
    {
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master";
        var count = (long)command.ExecuteScalar()!;
        connection.Close();
        return count;
    }
}

/// <summary>A connection that goes nowhere.</summary>
public sealed class StandInConnection : IDbConnection, IDbCommand
{
    [System.Diagnostics.CodeAnalysis.AllowNull]
    public string ConnectionString { get; set; } = "";
    public int ConnectionTimeout => 0;
    public string Database => "";
    public ConnectionState State => ConnectionState.Open;

    [System.Diagnostics.CodeAnalysis.AllowNull]
    public string CommandText { get; set; } = "";
    public int CommandTimeout { get; set; }
    public CommandType CommandType { get; set; }
    public IDbConnection? Connection { get; set; }
    public IDataParameterCollection Parameters => throw new NotSupportedException();
    public IDbTransaction? Transaction { get; set; }
    public UpdateRowSource UpdatedRowSource { get; set; }

    public IDbTransaction BeginTransaction() => throw new NotSupportedException();

    public IDbTransaction BeginTransaction(IsolationLevel level) =>
        throw new NotSupportedException();

    public void ChangeDatabase(string name) { }

    public void Close() { }

    public IDbCommand CreateCommand() => this;

    public void Open() { }

    public void Dispose() { }

    public void Cancel() { }

    public IDbDataParameter CreateParameter() => throw new NotSupportedException();

    public int ExecuteNonQuery() => 0;

    public IDataReader ExecuteReader() => throw new NotSupportedException();

    public IDataReader ExecuteReader(CommandBehavior behavior) => throw new NotSupportedException();

    public object? ExecuteScalar() => 7L;

    public void Prepare() { }
}
