using System.Globalization;

namespace Assay.Bench;

/// <summary>
/// <c>assay run --no-build</c> as packed against <c>dotnet test --no-build</c> on one solution that is built: all tests, and
/// with the passes of the run before. Alternating, after a map and a warm-up of each.
/// </summary>
internal static class RunAgainstDotNetTest
{
    public static async Task<int> RunAsync(string path, int runs)
    {
        using var tool = await PackedTool.InstallAsync();
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full)!;
        var reports = Path.Combine(tool.Folder, "reports");
        string[] quiet = ["--no-build", "--quiet", "--output", reports];
        string[] all = [tool.Path, "run", full, .. quiet, "--no-cache"];
        string[] again = [tool.Path, "run", full, .. quiet];
        string[] other = ["dotnet", "test", full, "--no-build"];
        var mine = new Sample("assay run --no-cache");
        var cached = new Sample("assay run, nothing changed");
        var theirs = new Sample("dotnet test");
        await Measured.RunAsync(folder, [tool.Path, "coverage", full, .. quiet]);
        await Measured.RunAsync(folder, all);
        await Measured.RunAsync(folder, other);
        for (var i = 0; i < runs; i++)
        {
            mine.Add(await Measured.RunAsync(folder, all));
            // All tests have just run, so this one looks at what they rest on, and its answer is kept.
            await Measured.RunAsync(folder, again);
            cached.Add(await Measured.RunAsync(folder, again));
            theirs.Add(await Measured.RunAsync(folder, other));
        }
        Sample.TellTable(full, runs, [mine, cached, theirs]);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"times as fast as dotnet test: {theirs.MedianSeconds / mine.MedianSeconds:f2}, with nothing changed {theirs.MedianSeconds / cached.MedianSeconds:f2}"
            )
        );
        return 0;
    }
}
