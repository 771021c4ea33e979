using Microsoft.Data.Sqlite;

namespace Assay.Engine.Record;

/// <summary>Reads columns that may hold nothing.</summary>
internal static class RowReading
{
    public static string? TextOrNull(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    public static long? NumberOrNull(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetInt64(column);

    public static TimeSpan? DurationOrNull(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.Duration(column);

    public static TimeSpan Duration(this SqliteDataReader row, int column) =>
        TimeSpan.FromTicks(row.GetInt64(column));

    public static DateTimeOffset Moment(this SqliteDataReader row, int column) =>
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
