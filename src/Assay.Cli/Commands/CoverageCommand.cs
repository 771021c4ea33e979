using System.CommandLine;
using Assay.Cli.Terminal;
using Assay.Engine;
using Assay.Engine.Map;

namespace Assay.Cli.Commands;

/// <summary><c>assay coverage</c>: which test runs which code.</summary>
internal static class CoverageCommand
{
    public static Command Define(CommandFrame frame) =>
        frame.OverTests(
            "coverage",
            "Find out which test runs which code, in one pass over the tests.",
            RunAsync
        );

    private static async Task<Verdict> RunAsync(Call call)
    {
        await using var suite = await Suite.PrepareAsync(call);
        call.Screen.Progress.Stage("Running tests with probes");
        var map = await new MappedRun(
            AssayFolder.Create(suite.Scope.Root),
            suite.Discovery,
            suite.Options
        ).RunAsync(suite.Chosen, suite.Store.Durations.Latest(), call.Screen.Progress, call.Cancel);
        foreach (var project in map.Projects)
        {
            call.Screen.Tell(
                new Line(
                    $"{project.Project}: {project.Coverage.Tests.Count} tests, {project.Coverage.ProbeCount} probes, {project.Coverage.DistinctSets} sets, {project.Modules.Count} modules"
                )
            );
            foreach (var left in project.LeftOut)
            {
                call.Screen.Note(left);
            }
        }
        foreach (var test in map.Sensitive)
        {
            call.Screen.Note($"{test.Test} ends otherwise with probes: {test.Message}");
        }
        return Verdict.Fine;
    }
}
