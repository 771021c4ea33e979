using System.ComponentModel;
using System.Diagnostics;

namespace Assay.Engine;

/// <summary>A short-lived process whose output is read line by line, and which takes all that it started with it when it is cancelled.</summary>
internal static class ChildProcess
{
    // Something that the process left running may hold its output open for ever; what comes later is not ours to wait for.
    private static readonly TimeSpan OutputPatience = TimeSpan.FromSeconds(2);

    /// <summary>Runs to the end and returns the exit code; null where the command does not exist.</summary>
    /// <param name="start">What to start; input and output are redirected here.</param>
    /// <param name="onLine">Takes each line of standard output and standard error, one at a time.</param>
    /// <param name="cancel">Ends the process and all that it started.</param>
    /// <exception cref="AssayException">The folder in which it is to run does not exist.</exception>
    public static async Task<int?> RunAsync(
        ProcessStartInfo start,
        Action<string> onLine,
        CancellationToken cancel
    ) => await RunAsync(start, onLine, onLine, cancel);

    /// <summary>As above, with standard error apart.</summary>
    public static async Task<int?> RunAsync(
        ProcessStartInfo start,
        Action<string> onLine,
        Action<string> onErrorLine,
        CancellationToken cancel
    )
    {
        cancel.ThrowIfCancellationRequested();
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.UseShellExecute = false;
        start.CreateNoWindow = true;
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            // The system says the same of a command and of a folder that are not there.
            return start.WorkingDirectory.Length == 0 || Directory.Exists(start.WorkingDirectory)
                ? null
                : throw new AssayException(
                    Fault.Usage,
                    $"The folder '{start.WorkingDirectory}' does not exist; make it, or give another path."
                );
        }
        process.StandardInput.Close();
        var oneAtATime = new Lock();
        var pumps = Task.WhenAll(
            PumpAsync(process.StandardOutput, line => Take(line, onLine)),
            PumpAsync(process.StandardError, line => Take(line, onErrorLine))
        );
        try
        {
            await process.WaitForExitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
        await Task.WhenAny(pumps, Task.Delay(OutputPatience, cancel));
        return process.ExitCode;

        void Take(string line, Action<string> taker)
        {
            lock (oneAtATime)
            {
                taker(line);
            }
        }
    }

    private static async Task PumpAsync(StreamReader reader, Action<string> onLine)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            onLine(line);
        }
    }
}
