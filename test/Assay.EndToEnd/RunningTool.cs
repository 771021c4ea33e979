using System.Diagnostics;
using System.Globalization;

namespace Assay.EndToEnd;

/// <summary>A profile under way, for tests that meet it from outside.</summary>
internal static class RunningTool
{
    /// <summary>Starts <c>assay profile</c> in a folder; its standard output is read away.</summary>
    public static async Task<Process> StartAsync(
        string folder,
        string option,
        params (string Name, string Value)[] environment
    )
    {
        var start = ToolCall.StartInfo(
            await InstalledTool.PathAsync(),
            ["profile", option],
            folder,
            environment
        );
        var run = Process.Start(start)!;
        run.StandardInput.Close();
        _ = run.StandardOutput.ReadToEndAsync();
        return run;
    }

    /// <summary>Returns after the first line of standard error that is wanted.</summary>
    public static async Task LineAsync(Process run, Func<string, bool> isWanted)
    {
        while (await run.StandardError.ReadLineAsync() is { } line)
        {
            if (isWanted(line))
            {
                return;
            }
        }
        Assert.Fail("The run ended before the line came that was waited for.");
    }

    public static async Task SignalAsync(int process, string signal)
    {
        var id = process.ToString(CultureInfo.InvariantCulture);
        await ToolCall.RunAsync("kill", ["-" + signal, id], Path.GetTempPath());
    }
}
