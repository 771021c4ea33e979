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
        var maps = await new MappedRun(suite.Store, suite.Discovery, suite.Options).RunAsync(
            suite.Chosen,
            call.Screen.Progress,
            call.Cancel
        );
        foreach (var project in maps)
        {
            call.Screen.Tell(
                new Line(
                    $"{project.Project}: {project.Coverage.Tests.Count} tests, {project.Coverage.ProbeCount} probes, {project.Coverage.DistinctSets} sets, {project.Modules.Count} modules, {project.Effects.Things.Count} things"
                )
            );
            foreach (var left in project.LeftOut)
            {
                call.Screen.Note(left);
            }
        }
        foreach (var test in maps.SelectMany(m => m.Sensitive))
        {
            call.Screen.Note($"{test.Test} ends otherwise with probes: {test.Message}");
        }
        return Verdict.Fine;
    }
}
