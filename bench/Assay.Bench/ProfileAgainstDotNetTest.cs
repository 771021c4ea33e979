using System.Globalization;

namespace Assay.Bench;

/// <summary>
/// <c>assay profile --no-build</c> against <c>dotnet test --no-build</c> on one solution: alternating runs after one
/// warm-up of each, medians, and the ratio of the medians.
/// </summary>
internal static class ProfileAgainstDotNetTest
{
    public static async Task<int> RunAsync(string path, int runs, string? peer)
    {
        await Tool.BuildAsync();
        var full = Path.GetFullPath(path);
        var folder = Directory.Exists(full) ? full : Path.GetDirectoryName(full)!;
        var reports = Directory.CreateTempSubdirectory("assay-bench-").FullName;
        string[] assay =
        [
            "dotnet",
            "exec",
            Tool.Assay,
            "profile",
            full,
            "--no-build",
            "--quiet",
            "--output",
            reports,
        ];
        var other =
            peer?.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            ?? (
                File.Exists(full)
                    ? ["dotnet", "test", full, "--no-build"]
                    : ["dotnet", "test", "--no-build"]
            );
        var mine = new Sample("assay profile --no-build");
        var theirs = new Sample(string.Join(' ', other));
        try
        {
            await Measured.RunAsync(folder, assay);
            await Measured.RunAsync(folder, other);
            for (var i = 0; i < runs; i++)
            {
                mine.Add(await Measured.RunAsync(folder, assay));
                theirs.Add(await Measured.RunAsync(folder, other));
            }
        }
        finally
        {
            Directory.Delete(reports, recursive: true);
        }
        Sample.TellTable(full, runs, [mine, theirs]);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"ratio of the medians: {mine.MedianSeconds / theirs.MedianSeconds:f2}"
            )
        );
        return 0;
    }
}
