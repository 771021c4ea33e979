using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Assay.Bench.Impact;

/// <summary>The tool, called as a user would.</summary>
internal sealed class AssayTool(ReplayRequest request, string folder)
{
    /// <summary>Full path of the tool as <c>dotnet build src/Assay.Cli -c Release</c> makes it.</summary>
    public static string Built { get; } =
        Path.GetFullPath(
            Path.Combine(
                OwnFolder(),
                "..",
                "..",
                "artifacts",
                "bin",
                "Assay.Cli",
                "release",
                "assay.dll"
            )
        );

    /// <summary>Full path of the folder in which it keeps what it learns.</summary>
    public string Memory =>
        Path.Combine(
            request.Solution is { } solution
                ? Path.GetDirectoryName(Path.Combine(folder, solution))!
                : folder,
            ".assay"
        );

    /// <summary>Builds what is there; null where that works, or the first errors.</summary>
    public async Task<string?> BuildAsync()
    {
        var build = await Command.RunAsync(
            folder,
            [
                "dotnet",
                "build",
                .. PathOfSolution,
                "-v:q",
                "-nologo",
                // None of these has a part in what is compiled.
                "-p:TreatWarningsAsErrors=false",
                "-p:RunAnalyzers=false",
                "-p:NuGetAudit=false",
            ]
        );
        return build.ExitCode == 0
            ? null
            : string.Join(
                " | ",
                build
                    .Out.Split('\n')
                    .Where(l => l.Contains("error", StringComparison.Ordinal))
                    .Select(l => l.Trim())
                    .Distinct()
                    .Take(2)
                    .DefaultIfEmpty("it does not build")
            );
    }

    /// <summary>Runs what has changed since a commit, then the rest.</summary>
    /// <exception cref="InvalidOperationException">The tool gave no result.</exception>
    public async Task<JsonElement> RunAsync(string since) =>
        await JsonAsync("run", "--no-cache", "--changed", since, "--verify", "--retries", "2");

    /// <summary>Which lines of the code under test the tests reach, by full path.</summary>
    /// <exception cref="InvalidOperationException">The tool gave no result.</exception>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<Lines>>> CoveredAsync()
    {
        var coverage = await JsonAsync("coverage", "--uncovered");
        var uncovered = coverage
            .GetProperty("uncovered")
            .EnumerateArray()
            .ToDictionary(
                f => f.GetProperty("path").GetString()!,
                f =>
                    f.GetProperty("ranges")
                        .EnumerateArray()
                        .Select(r => new Lines(
                            r.GetProperty("from").GetInt32(),
                            r.GetProperty("to").GetInt32()
                        ))
                        .ToArray(),
                StringComparer.Ordinal
            );
        return coverage
            .GetProperty("files")
            .EnumerateArray()
            .Where(f => f.GetProperty("lines").GetProperty("covered").GetInt32() > 0)
            .Select(f => f.GetProperty("path").GetString()!)
            .ToDictionary(
                f => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Memory)!, f)),
                f => (IReadOnlyList<Lines>)(uncovered.GetValueOrDefault(f) ?? []),
                StringComparer.Ordinal
            );
    }

    private async Task<JsonElement> JsonAsync(string command, params string[] more)
    {
        var run = await Command.RunAsync(
            folder,
            [
                "dotnet",
                request.Assay,
                command,
                .. PathOfSolution,
                "--no-build",
                "--quiet",
                "--format",
                "json",
                .. more,
            ]
        );
        return run.ExitCode is 0 or 1 && run.Out.Length > 0
            ? JsonDocument.Parse(run.Out).RootElement
            : throw new InvalidOperationException(
                $"assay {command} ended with {run.ExitCode}: {run.Out}{run.Error}"
            );
    }

    private string[] PathOfSolution => request.Solution is { } solution ? [solution] : [];

    private static string OwnFolder([CallerFilePath] string file = "") =>
        Path.GetDirectoryName(file)!;
}
