using System.Diagnostics;

namespace Assay.Bench.Impact;

/// <summary>A command that was run to its end.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Out">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record Command(int ExitCode, string Out, string Error)
{
    /// <summary>Runs a command in a folder.</summary>
    public static async Task<Command> RunAsync(string folder, params string[] words)
    {
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What stays behind would hold files of the copy.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Command(process.ExitCode, output, await error);
    }

    /// <summary>Runs a command that must not fail.</summary>
    /// <exception cref="InvalidOperationException">It did.</exception>
    public static async Task<string> MustAsync(string folder, params string[] words)
    {
        var done = await RunAsync(folder, words);
        return done.ExitCode == 0
            ? done.Out
            : throw new InvalidOperationException(
                $"{string.Join(' ', words)} ended with {done.ExitCode}:\n{done.Out}{done.Error}"
            );
    }
}
