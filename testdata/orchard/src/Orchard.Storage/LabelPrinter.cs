using System.Diagnostics;

namespace Orchard.Storage;

/// <summary>Sends labels to the command that prints them.</summary>
public sealed class LabelPrinter(string command, params IReadOnlyList<string> arguments)
{
    /// <summary>What the command printed.</summary>
    /// <exception cref="OrchardException">The command can not be started, or fails.</exception>
    public async Task<string> PrintAsync(string label, CancellationToken cancellation = default)
    {
        using var process = Start();
        await process.StandardInput.WriteAsync(label.AsMemory(), cancellation);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0
            ? output.TrimEnd()
            : throw new OrchardException($"{command} ended with {process.ExitCode}.");
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new OrchardException($"{command} can not be started.", e);
        }
    }
}
