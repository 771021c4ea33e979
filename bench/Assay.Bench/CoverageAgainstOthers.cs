using System.Globalization;

namespace Assay.Bench;

/// <summary>
/// The coverage map made anew against plain runs and against coverlet, on one solution that is built: alternating runs
/// after one warm-up of each, medians, and the ratios of the medians. Coverlet gives no map per test.
/// </summary>
internal static class CoverageAgainstOthers
{
    public static async Task<int> RunAsync(string path, int runs)
    {
        await Tool.BuildAsync();
        var full = Path.GetFullPath(path);
        var folder = Directory.Exists(full) ? full : Path.GetDirectoryName(full)!;
        var reports = Directory.CreateTempSubdirectory("assay-bench-").FullName;
        string[] solution = File.Exists(full) ? [full] : [];
        string[] plain = ["dotnet", "test", .. solution, "--no-build"];
        // Copies with probes are kept by content; without this only the first run would make them.
        var rewritten = Path.Combine(folder, ".assay", "rewritten");
        var withoutEffects = Assay("coverage", full, reports, "--fresh", "--without-effects");
        var contestants = new List<Contestant>
        {
            new(
                "assay coverage --fresh, with probes made anew",
                Assay("coverage", full, reports, "--fresh"),
                () => Task.Run(() => Delete(rewritten))
            ),
            new("assay coverage --fresh", Assay("coverage", full, reports, "--fresh")),
            new(
                "assay coverage --fresh, without effects",
                withoutEffects,
                // Its copies are others, and went with those of the first.
                () => Measured.RunAsync(folder, withoutEffects)
            ),
            new("assay coverage, nothing changed", Assay("coverage", full, reports)),
            new("assay profile", Assay("profile", full, reports)),
            new("dotnet test", plain),
        };
        if (ReferencesCoverlet(folder))
        {
            contestants.Add(
                new(
                    "dotnet test --collect \"XPlat Code Coverage\"",
                    [.. plain, "--collect", "XPlat Code Coverage", "--results-directory", reports]
                )
            );
        }
        try
        {
            foreach (var contestant in contestants)
            {
                await contestant.MeasureAsync(folder);
            }
            for (var i = 0; i < runs; i++)
            {
                foreach (var contestant in contestants)
                {
                    await contestant.RunAsync(folder);
                }
            }
        }
        finally
        {
            Directory.Delete(reports, recursive: true);
        }
        Tell(full, runs, contestants);
        return 0;
    }

    private static void Tell(string path, int runs, IReadOnlyList<Contestant> contestants)
    {
        Sample.TellTable(path, runs, contestants.Select(c => c.Sample));
        foreach (var map in contestants.Take(3))
        {
            foreach (var other in contestants.Skip(4))
            {
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{map.Name} against {other.Name}: {map.Sample.MedianSeconds / other.Sample.MedianSeconds:f2}"
                    )
                );
            }
        }
    }

    private static string[] Assay(
        string command,
        string path,
        string reports,
        params string[] more
    ) =>
        [
            "dotnet",
            "exec",
            Tool.Assay,
            command,
            path,
            "--no-build",
            "--quiet",
            "--output",
            reports,
            .. more,
        ];

    private static bool ReferencesCoverlet(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories)
            .Any(p =>
                File.ReadAllText(p)
                    .Contains("coverlet.collector", StringComparison.OrdinalIgnoreCase)
            );

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed record Contestant(
        string Name,
        IReadOnlyList<string> Command,
        Func<Task>? Before = null
    )
    {
        public Sample Sample { get; } = new(Name);

        public async Task RunAsync(string folder) => Sample.Add(await MeasureAsync(folder));

        public async Task<Measured> MeasureAsync(string folder)
        {
            if (Before is not null)
            {
                await Before();
            }
            return await Measured.RunAsync(folder, Command);
        }
    }
}
