using System.Globalization;
using System.Security.Cryptography;

namespace Assay.Engine.Workspace.Build.Fingerprint;

/// <summary>A short text that changes with a file: size and time, which are cheap to look at, and perhaps a digest behind them.</summary>
internal static class FileStamp
{
    // A file system's clock may tick so seldom that a second change within the tick leaves the time as it is.
    public static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    private const string Absent = "absent";

    /// <summary>Of a file that no build has seen as it is now: equal to no other.</summary>
    public const string Unknown = "unknown";

    /// <summary>Of a file as a build made it, by size and time.</summary>
    public static string OfOutput(string path) => Look(path) is { } file ? Sizes(file) : Absent;

    /// <summary>Of a file that a build read, by its content too.</summary>
    /// <param name="path">The file.</param>
    /// <param name="now">The time (UTC).</param>
    public static string OfInput(string path, DateTime now)
    {
        if (Look(path) is not { } file)
        {
            return Absent;
        }
        // Zero: the content is to be looked at again the next time.
        var sizes = file.LastWriteTimeUtc > now - Tick ? "0 0" : Sizes(file);
        return sizes + " " + Digest(path);
    }

    /// <summary>True where a file is as it was; where only its time has changed, says what its stamp is now.</summary>
    public static bool IsCurrent(string path, string stamp, DateTime now, out string fresh)
    {
        fresh = stamp;
        var file = Look(path);
        if (file is null || stamp == Absent)
        {
            return file is null && stamp == Absent;
        }
        if (stamp.StartsWith(Sizes(file), StringComparison.Ordinal))
        {
            return true;
        }
        if (stamp.Split(' ') is not [_, _, var digest])
        {
            return false;
        }
        fresh = OfInput(path, now);
        return fresh.EndsWith(digest, StringComparison.Ordinal);
    }

    private static FileInfo? Look(string path) =>
        new FileInfo(path) is { Exists: true } file ? file : null;

    private static string Sizes(FileInfo file) =>
        string.Create(CultureInfo.InvariantCulture, $"{file.Length} {file.LastWriteTimeUtc.Ticks}");

    private static string Digest(string path)
    {
        using var stream = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete
        );
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
