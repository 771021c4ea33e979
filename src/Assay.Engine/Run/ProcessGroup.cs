using System.Runtime.InteropServices;

namespace Assay.Engine.Run;

/// <summary>
/// What a host and its tests have started, as far as it outlives the host. On Unix each host makes itself the leader of
/// a group to which all of that belongs; on Windows the host's own job object ends with it.
/// </summary>
internal static class ProcessGroup
{
    private const int Sigkill = 9;

    /// <summary>Ends what is left of a host's group; nothing where there is none.</summary>
    /// <param name="leader">The host's process, which may be gone already.</param>
    public static void Kill(int leader)
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = kill(-leader, Sigkill);
        }
    }

    [DllImport("libc", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int kill(int process, int signal);
}
