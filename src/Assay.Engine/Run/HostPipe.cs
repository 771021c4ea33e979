using System.Text;

namespace Assay.Engine.Run;

/// <summary>
/// Where host and controller meet. On Unix that is a socket whose full path the controller chooses: made by each side
/// from the name alone, it would lie in the temporary folder of each, and run settings may give the host another one.
/// </summary>
internal static class HostPipe
{
    // The system's own limit is 108 bytes on Linux and 104 on macOS, the final zero included.
    private const int LongestPath = 100;

    private static int _count;

    /// <summary>A name for a new pipe.</summary>
    public static string NewName() => NewName(Path.GetTempPath());

    internal static string NewName(string temporaryFolder)
    {
        // Unguessable is not needed (the pipe is for the current user only), unique is.
        var name = FormattableString.Invariant(
            $"assay-{Environment.ProcessId}-{Interlocked.Increment(ref _count)}-{Guid.NewGuid():N}"
        )[..40];
        if (OperatingSystem.IsWindows())
        {
            return name;
        }
        var path = Path.GetFullPath(Path.Combine(temporaryFolder, name));
        return Encoding.UTF8.GetByteCount(path) <= LongestPath && Directory.Exists(temporaryFolder)
            ? path
            : "/tmp/" + name;
    }
}
