using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Assay.Engine.Record;

/// <summary>A prepared statement of a <see cref="Database"/>.</summary>
internal sealed class Statement : IDisposable
{
    private readonly Database _database;
    private readonly SqliteCommand _command;

    internal Statement(Database database, SqliteCommand command, string sql)
    {
        _database = database;
        _command = command;
        // Constant texts of ours: values come only as parameters.
#pragma warning disable CA2100
        _command.CommandText = sql;
#pragma warning restore CA2100
    }

    /// <summary>Runs it for its effect.</summary>
    public void Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        _database.Guard(() => _command.ExecuteNonQuery());
    }

    /// <summary>Runs it and reads its rows one by one; not to be run again before the last is read.</summary>
    public IEnumerable<T> Query<T>(
        Func<SqliteDataReader, T> read,
        params ReadOnlySpan<object?> values
    )
    {
        Bind(values);
        return Read(read);
    }

    private IEnumerable<T> Read<T>(Func<SqliteDataReader, T> read)
    {
        SqliteDataReader? reader = null;
        _database.Guard(() => reader = _command.ExecuteReader());
        using (reader)
        {
            while (Next(reader!, read, out var item))
            {
                yield return item;
            }
        }
    }

    private bool Next<T>(SqliteDataReader reader, Func<SqliteDataReader, T> read, out T item)
    {
        try
        {
            var found = reader.Read();
            item = found ? read(reader) : default!;
            return found;
        }
        catch (SqliteException e) when (_database.FaultOf(e) is { } fault)
        {
            throw fault;
        }
    }

    private void Bind(ReadOnlySpan<object?> values)
    {
        _command.Transaction = _database.Transaction;
        for (var i = 0; i < values.Length; i++)
        {
            if (i == _command.Parameters.Count)
            {
                _command.Parameters.Add(
                    new SqliteParameter
                    {
                        ParameterName = "$" + (i + 1).ToString(CultureInfo.InvariantCulture),
                    }
                );
            }
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }

    public void Dispose() => _command.Dispose();
}
