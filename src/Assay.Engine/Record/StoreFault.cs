using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Assay.Engine.Record;

/// <summary>What SQLite refuses, as something that a user can mend.</summary>
internal static class StoreFault
{
    // Primary result codes of SQLite (sqlite.org/rescode.html).
    private const int Denied = 3;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NoDatabase = 26;

    // Bytes. The files beside the store begin with 32 KB and grow by as much.
    private const long Least = 256_000;

    /// <summary>True where the file's content is not what SQLite wrote.</summary>
    public static bool IsDamage(SqliteException e) => e.SqliteErrorCode is Corrupt or NoDatabase;

    /// <summary>The fault that <paramref name="e"/> stands for, or null where it is a bug of ours.</summary>
    public static AssayException? Of(string path, TimeSpan patience, SqliteException e) =>
        Of(path, patience, e, FreeSpace.Of);

    /// <summary>As above, with what tells the free bytes of the disk that a path is on; null where that is not known.</summary>
    internal static AssayException? Of(
        string path,
        TimeSpan patience,
        SqliteException e,
        Func<string, long?> freeSpace
    ) =>
        e.SqliteErrorCode switch
        {
            // Where the disk is full SQLite cannot make or grow the files beside the store, and says no more than that.
            InputOutput or CannotOpen when freeSpace(path) < Least => WriteFault.Full(path),
            Full => WriteFault.Full(path),
            Denied or ReadOnly or CannotOpen => WriteFault.Denied(path, "the system refuses it"),
            InputOutput => WriteFault.Denied(path, "the disk reports an error"),
            Busy or Locked => Held(path, patience),
            Corrupt or NoDatabase => Damaged(path),
            _ => null,
        };

    /// <summary>Another process does not let go.</summary>
    public static AssayException Held(string path, TimeSpan patience) =>
        new(
            Fault.Usage,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Another process has held '{path}' for {patience.TotalSeconds:0.###} s: wait until the other assay has ended, or end it, and run again."
            )
        );

    /// <summary>A newer Assay wrote it.</summary>
    public static AssayException Newer(string path, long version, int known) =>
        new(
            Fault.Usage,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The store '{path}' was written by a newer Assay (version {version} of the store, this one knows {known}): update Assay, or move the file away to begin a new store."
            )
        );

    /// <summary>Its content is not what was written.</summary>
    public static AssayException Damaged(string path) =>
        new(
            Fault.Usage,
            $"The store '{path}' is damaged: run again, and it will be set aside and a new one begun."
        );
}
