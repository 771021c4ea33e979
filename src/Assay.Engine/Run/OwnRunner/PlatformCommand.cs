using System.Diagnostics;
using Assay.Engine.Workspace;

namespace Assay.Engine.Run.OwnRunner;

/// <summary>How the executable that a Microsoft.Testing.Platform project is gets called.</summary>
internal static class PlatformCommand
{
    // What writes TRX files: Microsoft's extension, xUnit's, and xUnit's own command line, which is what a project with
    // xUnit 3 answers to unless told otherwise, in its later and its earlier form.
    private static readonly (string Option, Func<string, string[]> Arguments)[] Reports =
    [
        ("--report-trx", folder => ["--report-trx-filename", File, "--results-directory", folder]),
        (
            "--report-xunit-trx",
            folder => ["--report-xunit-trx-filename", File, "--results-directory", folder]
        ),
        ("-result-trx", folder => [Path.Combine(folder, File)]),
        ("-trx", folder => [Path.Combine(folder, File)]),
    ];

    private const string File = "results.trx";

    /// <summary>The call that runs all tests, or a problem where there can be none.</summary>
    /// <exception cref="TimeoutException">It does not tell its options.</exception>
    public static async Task<OwnRunnerCall> RunAsync(
        TestProject project,
        string results,
        ProcessLimit limit,
        CancellationToken cancel
    )
    {
        // Asked for, because extensions may be in the bin folder without being registered.
        var options = new HashSet<string>(StringComparer.Ordinal);
        var help = Call(project, "--help");
        _ = await LimitedProcess.RunAsync(
            help,
            line => options.UnionWith(Options(line)),
            limit,
            cancel
        );
        var report = Reports.FirstOrDefault(r => options.Contains(r.Option));
        if (report.Option is null)
        {
            return new OwnRunnerCall(
                null,
                $"{project.Name} has no report that could be read; add the package "
                    + "Microsoft.Testing.Extensions.TrxReport to it."
            );
        }
        var arguments = project.Arguments;
        if (
            !report.Option.StartsWith("--", StringComparison.Ordinal)
            && !XunitArguments.TryTranslate(arguments, out arguments, out var unknown)
        )
        {
            return new OwnRunnerCall(
                null,
                $"{project.Name} is not run, because its executable takes {unknown} under dotnet test only; set "
                    + "UseMicrosoftTestingPlatformRunner to true in the project."
            );
        }
        return new OwnRunnerCall(
            Call(project, [.. arguments, report.Option, .. report.Arguments(results)]),
            null
        );
    }

    private static IEnumerable<string> Options(string line) =>
        line.Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.StartsWith('-'));

    private static ProcessStartInfo Call(TestProject project, params string[] arguments)
    {
        var isDll = Path.GetExtension(project.AssemblyPath) == ".dll";
        var start = new ProcessStartInfo(isDll ? DotNet.Path : project.AssemblyPath)
        {
            WorkingDirectory = project.WorkingDirectory,
        };
        if (isDll)
        {
            start.ArgumentList.Add("exec");
            start.ArgumentList.Add(project.AssemblyPath);
        }
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        foreach (var (name, value) in project.EnvironmentVariables)
        {
            start.Environment[name] = value;
        }
        return start;
    }
}
