using System.Diagnostics;

namespace Assay.Tests.Engine.Record;

/// <summary>The process of bench/StoreLoad, which uses a store as a run does.</summary>
internal static class StoreLoadProcess
{
    public static Process Start(string verb, string folder, int count) =>
        Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    Path.Combine(AppContext.BaseDirectory, "StoreLoad.dll"),
                    verb,
                    folder,
                    count.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ]
            )
            {
                RedirectStandardOutput = true,
            }
        )!;

    public static async Task<string> RunAsync(string verb, string folder, int count)
    {
        using var process = Start(verb, folder, count);
        var output = await process.StandardOutput.ReadToEndAsync(
            TestContext.Current.CancellationToken
        );
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
