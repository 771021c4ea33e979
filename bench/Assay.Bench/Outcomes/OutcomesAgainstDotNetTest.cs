namespace Assay.Bench.Outcomes;

/// <summary>
/// Outcomes of <c>assay run</c>, in many orders by chance and with few and many hosts, against those of <c>dotnet test</c>
/// on one solution that is built.
/// </summary>
/// <param name="Path">Full path of the solution.</param>
internal sealed record OutcomesAgainstDotNetTest(string Path)
{
    /// <summary>What makes VSTest write TRX files.</summary>
    public const string ReportOfVsTest = "--logger trx --results-directory FOLDER";

    private static readonly int[] Jobs = [1, 2, 8];

    // What Microsoft.Testing.Platform ends with where tests have failed.
    private const int TestsFailedOnPlatform = 2;

    /// <summary>How many runs for each number of hosts.</summary>
    public required int Repeats { get; init; }

    /// <summary>How many runs of <c>dotnet test</c> say what the outcomes are.</summary>
    public required int PlainRuns { get; init; }

    /// <summary>The options by which <c>dotnet test</c> writes TRX files into <c>FOLDER</c>.</summary>
    public required string Report { get; init; }

    private string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>What came out at one number of hosts.</summary>
    private sealed record JobsRow(int Jobs, int Equal, int Differences, int OtherNames);

    /// <summary>Runs all, and prints each difference and a table.</summary>
    /// <returns>1 where something differs, 0 otherwise.</returns>
    public async Task<int> RunAsync()
    {
        await Tool.BuildAsync();
        var plain = new List<IReadOnlyList<TestOutcome>>();
        for (var i = 0; i < PlainRuns; i++)
        {
            plain.Add(await ResultsAsync(DotNetTest));
        }
        var comparison = new OutcomeComparison(plain);
        foreach (var test in comparison.Unsteady)
        {
            Console.WriteLine($"unsteady in dotnet test itself: {test}");
        }
        // With a map, suites are spread as far as they ever will be.
        await MeasureAsync(reports => Assay("coverage", reports));
        var rows = new List<JobsRow>();
        foreach (var jobs in Jobs)
        {
            rows.Add(await RunAsync(jobs, comparison));
        }
        Tell(comparison, rows);
        return rows.All(r => r.Differences == 0) ? 0 : 1;
    }

    private async Task<JobsRow> RunAsync(int jobs, OutcomeComparison comparison)
    {
        var row = new JobsRow(jobs, 0, 0, 0);
        for (var i = 1; i <= Repeats; i++)
        {
            // Another order for each run of the whole measurement.
            var seed = $"{jobs * 1_000 + i}";
            var results = await ResultsAsync(reports =>
                [
                    .. Assay("run", reports),
                    "--no-cache",
                    "--report",
                    "trx",
                    "--shuffle",
                    seed,
                    "-j",
                    $"{jobs}",
                ]
            );
            var found = comparison.Differences(results);
            foreach (var difference in found)
            {
                Console.WriteLine($"-j {jobs} --shuffle {seed}: {difference}");
            }
            row = row with
            {
                Equal = row.Equal + (found.Count == 0 ? 1 : 0),
                Differences = row.Differences + found.Count,
                OtherNames = Math.Max(row.OtherNames, comparison.WithOtherNames(results)),
            };
        }
        return row;
    }

    private void Tell(OutcomeComparison comparison, IReadOnlyList<JobsRow> rows)
    {
        Console.WriteLine(
            $"{System.IO.Path.GetFileName(Path)}, against {PlainRuns} runs of dotnet test:"
        );
        Console.WriteLine(
            "| assay run --shuffle | runs | outcomes compared | of rows named otherwise | equal runs | differences | unsteady in dotnet test |"
        );
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var row in rows)
        {
            Console.WriteLine(
                $"| -j {row.Jobs} | {Repeats} | {comparison.Compared} | {row.OtherNames} | {row.Equal} | {row.Differences} | {comparison.Unsteady.Count} |"
            );
        }
    }

    private Task<IReadOnlyList<TestOutcome>> ResultsAsync(
        Func<string, IReadOnlyList<string>> command
    ) => InFolderAsync(command, (_, reports) => TrxFile.ReadAll(reports));

    private Task<int> MeasureAsync(Func<string, IReadOnlyList<string>> command) =>
        InFolderAsync(command, (run, _) => run.ExitCode);

    private async Task<T> InFolderAsync<T>(
        Func<string, IReadOnlyList<string>> command,
        Func<Measured, string, T> read
    )
    {
        var reports = Directory.CreateTempSubdirectory("assay-bench-").FullName;
        try
        {
            var run = await Measured.RunAsync(Folder, command(reports));
            return run.ExitCode is 0 or 1 or TestsFailedOnPlatform
                ? read(run, reports)
                : throw new InvalidOperationException(
                    $"{string.Join(' ', command("FOLDER"))} ended with {run.ExitCode}:\n{run.Output}"
                );
        }
        finally
        {
            Directory.Delete(reports, recursive: true);
        }
    }

    private IReadOnlyList<string> DotNetTest(string reports) =>
        [
            "dotnet",
            "test",
            .. Report.StartsWith("--report", StringComparison.Ordinal)
                ? (string[])["--solution", Path]
                : [Path],
            "--no-build",
            .. Report
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(w => w == "FOLDER" ? reports : w),
        ];

    private IReadOnlyList<string> Assay(string command, string reports) =>
        ["dotnet", "exec", Tool.Assay, command, Path, "--no-build", "--quiet", "--output", reports];
}
