using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Assay.Host;

/// <summary>
/// This process and all that tests start, so that the one can be ended with the other: on Unix a group of processes,
/// which what they start belongs to as well; on Windows a job object, which ends what is in it when its host has gone.
/// Where the system refuses, tests run all the same, and the host ends alone.
/// </summary>
internal static class ProcessFamily
{
    private static readonly bool IsWindows = RuntimeInformation.IsOSPlatform(OSPlatform.Windows);

    /// <summary>Call before anything of the user's runs.</summary>
    public static void Found()
    {
        if (IsWindows)
        {
            WindowsJob.Create();
        }
        else
        {
            _ = Unix.setpgid(0, 0);
        }
    }

    /// <summary>Leaves to themselves what tests have started: the host ends as it should, and so does <c>dotnet test</c>.</summary>
    public static void Release()
    {
        if (IsWindows)
        {
            WindowsJob.KillOnClose(false);
        }
    }

    /// <summary>Ends all of it, this process included.</summary>
    public static void Kill()
    {
        using var self = Process.GetCurrentProcess();
        if (!IsWindows)
        {
            // Only where this process leads a group: another's may be that of the user's shell.
            _ = Unix.kill(-self.Id, Unix.Sigkill);
        }
        self.Kill();
    }

    private static class Unix
    {
        public const int Sigkill = 9;

        [DllImport("libc", ExactSpelling = true)]
        public static extern int setpgid(int process, int group);

        [DllImport("libc", ExactSpelling = true)]
        public static extern int kill(int process, int signal);
    }
}
