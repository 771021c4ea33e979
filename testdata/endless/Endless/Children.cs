using System;
using System.Diagnostics;

namespace Endless;

/// <summary>
/// Starts a process that stays, where the environment names a FIFO: the process holds it open, so that whoever reads
/// from it sees the end of the process.
/// </summary>
internal static class Children
{
    public static void StartWhereAsked()
    {
        if (Environment.GetEnvironmentVariable("ENDLESS_CHILD") is not { } fifo)
        {
            return;
        }
        var start = new ProcessStartInfo("sh") { RedirectStandardOutput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec 3>\"$0\"; echo ready; exec sleep 600");
        start.ArgumentList.Add(fifo);
        var child = Process.Start(start)!;
        child.StandardOutput.ReadLine();
    }
}
