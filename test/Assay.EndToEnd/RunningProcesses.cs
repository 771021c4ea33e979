using System.Diagnostics;
using System.Globalization;

namespace Assay.EndToEnd;

/// <summary>The processes of the machine, with their command lines.</summary>
internal static class RunningProcesses
{
    /// <summary>Ids of those whose command line names a folder, as that of each host does.</summary>
    public static int[] Naming(string folder) =>
        [
            .. Lines()
                .Select(line => line.Trim().Split(' ', 2))
                .Where(p => p.Length == 2 && p[1].Contains(folder, StringComparison.Ordinal))
                .Select(p => int.Parse(p[0], CultureInfo.InvariantCulture)),
        ];

    private static IEnumerable<string> Lines() =>
        OperatingSystem.IsLinux() ? OfProc()
        : OperatingSystem.IsWindows()
            ? Of(
                "powershell",
                "-NoProfile",
                "-Command",
                "Get-CimInstance Win32_Process | ForEach-Object { \"$($_.ProcessId) $($_.CommandLine)\" }"
            )
        : Of("ps", "-axww", "-o", "pid=,command=");

    private static IEnumerable<string> OfProc() =>
        Directory
            .EnumerateDirectories("/proc")
            .Select(p => Path.GetFileName(p))
            .Where(p => int.TryParse(p, out _))
            .Select(p => $"{p} {CommandLine(p)}");

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline");
        }
        catch (IOException)
        {
            // It has just ended.
            return "";
        }
    }

    private static string[] Of(string command, params string[] arguments)
    {
        using var list = Process.Start(
            new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true }
        )!;
        var output = list.StandardOutput.ReadToEnd();
        list.WaitForExit();
        Assert.Equal(0, list.ExitCode);
        return output.ReplaceLineEndings("\n").Split('\n');
    }
}
