using System.Diagnostics;

namespace Assay.EndToEnd;

/// <summary>A process that was run to its end.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Out">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record ToolCall(int ExitCode, string Out, string Error)
{
    // What a build server or a terminal of the one who runs the tests sets must not reach the tool.
    private static readonly string[] Foreign =
    [
        "CI",
        "GITHUB_ACTIONS",
        "TF_BUILD",
        "NO_COLOR",
        "TERM",
    ];

    // Far longer than anything takes; whoever waits longer waits for what never ends.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs the installed tool in a folder.</summary>
    public static async Task<ToolCall> AssayAsync(string folder, params string[] arguments) =>
        await RunAsync(await InstalledTool.PathAsync(), arguments, folder);

    /// <summary>As above, with environment variables.</summary>
    public static async Task<ToolCall> AssayAsync(
        string folder,
        Dictionary<string, string> environment,
        params string[] arguments
    ) =>
        await RunAsync(
            StartInfo(
                await InstalledTool.PathAsync(),
                arguments,
                folder,
                environment.Select(v => (v.Key, v.Value))
            )
        );

    public static Task<ToolCall> RunAsync(string command, string[] arguments, string folder) =>
        RunAsync(StartInfo(command, arguments, folder));

    private static async Task<ToolCall> RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException(
                $"{start.FileName} {string.Join(' ', start.ArgumentList)} hangs:\n{await output}\n{await error}"
            );
        }
        return new ToolCall(process.ExitCode, await output, await error);
    }

    public static ProcessStartInfo StartInfo(
        string command,
        string[] arguments,
        string folder,
        params IEnumerable<(string Name, string Value)> environment
    )
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in Foreign)
        {
            start.Environment.Remove(name);
        }
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        return start;
    }
}
