using System.CommandLine;
using Assay.Cli.Terminal;
using Assay.Engine;
using Assay.Engine.Configuration;
using Assay.Engine.Report;
using Assay.Engine.Report.Coverage;
using Assay.Engine.Run.OwnRunner;

namespace Assay.Cli.Commands;

/// <summary><c>assay coverage</c>: which test runs which code.</summary>
internal static class CoverageCommand
{
    public static Command Define(CommandFrame frame)
    {
        var options = new CoverageOptions();
        var command = new Command(
            "coverage",
            "Find out which test reaches which code, in one pass over the tests; what is known already is not run again."
        );
        options.AddTo(command);
        var shards = new ShardOptions();
        shards.AddTo(command);
        return frame.Make(
            command,
            takesTests: true,
            (call, parsed) =>
                RunAsync(shards.Narrow(call, parsed), options.Read(parsed, call.Surroundings))
        );
    }

    private static async Task<Verdict> RunAsync(Call call, CoverageWishes wishes)
    {
        var wish = new MapWish { IsFresh = wishes.IsFresh, WithEffects = !wishes.LeavesOutEffects };
        await using var suite = await Suite.PrepareAsync(call, wish);
        TellUndriven(call, suite);
        var map = await SuiteMap.MakeAsync(call, suite, wish);
        var report = new CoverageReport(map.Facts(suite));
        var document = report.Answer(wishes.Questions);
        if (document.Tests.Count + document.Sensitive.Count == 0 && suite.Shard is null)
        {
            throw suite.NothingToRun();
        }
        var files = Export(call, suite, report, wishes.Exports)
            .Concat(await ShardMapOutput.WriteAsync(call, suite, map));
        call.Screen.Show(document, ReportJson.Readable.CoverageDocument, CoverageText.Write);
        if (call.Request.Format == Format.Text && wishes.Questions.AreThere)
        {
            // The overview says it itself; answers are to be piped.
            CoverageText.Reservations(document).ToList().ForEach(call.Screen.Note);
        }
        foreach (var file in files)
        {
            call.Screen.Tell(new Line($"Written: {Clean.Line(file)}"));
        }
        return Verdicts.Of(map, suite, document.Failing.Count > 0);
    }

    private static void TellUndriven(Call call, Suite suite)
    {
        foreach (var undriven in suite.Discovery.Undriven)
        {
            call.Screen.Note(
                $"What the tests of {undriven.Project.Name} reach is not known. {ProjectRunner.Remark(undriven.Project, undriven.Reason)}"
            );
        }
        if (suite.Chosen.Count == 0 && suite.Shard is null)
        {
            throw new AssayException(
                Fault.NothingToRun,
                $"No test of {suite.Scope.Name} can run with probes, because only their own runners can run them; see the notes above."
            );
        }
    }

    private static string[] Export(
        Call call,
        Suite suite,
        CoverageReport report,
        IReadOnlyList<CoverageExport> exports
    )
    {
        var folder = new ReportFolder(call.OutputFolder(suite.Settings, suite.Scope));
        var origin = new CoverageExport.Origin(
            suite.Scope.Root,
            call.Surroundings.Time.GetUtcNow()
        );
        return [.. exports.Select(e => e.Write(folder, report.Files, origin))];
    }
}
