using System.Diagnostics;

namespace Assay.Bench;

/// <summary>One run of a command as a whole process.</summary>
/// <param name="Wall">Elapsed time from start to exit.</param>
/// <param name="PeakMemory">Peak working set of the process itself, without its children, in bytes.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it printed on standard output.</param>
internal sealed record Measured(TimeSpan Wall, long PeakMemory, int ExitCode, string Output)
{
    public static async Task<Measured> RunAsync(string folder, IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var exit = process.WaitForExitAsync();
        var peak = 0L;
        while (await Task.WhenAny(exit, Task.Delay(20)) != exit)
        {
            peak = Math.Max(peak, PeakOf(process));
        }
        var wall = watch.Elapsed;
        await errors;
        return new Measured(wall, peak, process.ExitCode, await output);
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // It has just ended; earlier samples count.
        }
    }
}
