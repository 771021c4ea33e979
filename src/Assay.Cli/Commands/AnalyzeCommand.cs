using System.CommandLine;
using Assay.Cli.Terminal;
using Assay.Engine.Configuration;
using Assay.Engine.Plan;
using Assay.Engine.Report;
using Assay.Engine.Report.Analyze;
using Assay.Engine.Report.Profile;

namespace Assay.Cli.Commands;

/// <summary><c>assay analyze</c>: all stages in one go over one build.</summary>
internal static class AnalyzeCommand
{
    public static Command Define(CommandFrame frame) =>
        frame.OverTests(
            "analyze",
            "The main job: build, list, run and measure the tests, write the reports, and say what to do next.",
            RunAsync
        );

    private static async Task<Verdict> RunAsync(Call call)
    {
        await using var suite = await Suite.PrepareAsync(call);
        var results = await new SuiteRun(call, suite).RunAsync(new RunWay("analyze"));
        var map = await MapAsync(call, suite, results);
        results = results with
        {
            Classified = map.Verdicts.ToDictionary(v => v.Test, StringComparer.Ordinal),
        };
        var profile = ProfileReport.Of(results);
        var spread = SpreadOf(suite);
        var analysis = AnalyzeReport.Of(results, ContextOf(suite, map) with { Spread = spread });
        if (suite.Filter.IsAll)
        {
            suite.Store.Proposals.Set(spread);
        }
        var folder = new ReportFolder(call.OutputFolder(suite.Settings, suite.Scope));
        string[] files =
        [
            folder.Write(AnalyzeReport.FileName, analysis, ReportJson.Readable.AnalyzeDocument),
            folder.Write(ProfileReport.FileName, profile, ReportJson.Readable.ProfileDocument),
            Classification.Write(folder, map.Verdicts),
        ];
        call.Screen.Show(
            analysis,
            ReportJson.Readable.AnalyzeDocument,
            (document, console) => new AnalyzeText(console).Write(document, files)
        );
        return Verdicts.Of(results, analysis.Findings);
    }

    private static async Task<MapFacts> MapAsync(Call call, Suite suite, RunResults results)
    {
        var map = await SuiteMap.UpdateAsync(call, suite, results);
        return new MapFacts(map.Facts(suite), Classification.Of(suite, map.Maps, results));
    }

    private static AnalyzeContext ContextOf(Suite suite, MapFacts map) =>
        new(
            [
                .. suite.Discovery.Suites.SelectMany(s =>
                    s.VolatileMethods.Select(m => $"{s.Project.Name}/{m}")
                ),
            ],
            new TimeBudget(
                suite.Settings.Get(KnownSettings.UnitTest),
                suite.Settings.Get(KnownSettings.UnitTotal)
            )
        )
        {
            Map = map.Coverage.Maps.Count > 0 ? map : null,
            AcrossProcesses = suite.Settings.Get(KnownSettings.AcrossProcesses),
        };

    // What tests use the map has told only now.
    private static SpreadProposal? SpreadOf(Suite suite) =>
        SpreadProposal.Of(
            suite.Chosen,
            (suite.Options with { Conflicts = suite.Store.Uses.Conflicts() }).PlanFacts(
                suite.Durations()
            )
        );
}
