using System.CommandLine;
using Assay.Cli.Terminal;
using Assay.Engine.Configuration;
using Assay.Engine.Report;
using Assay.Engine.Report.Analyze;
using Assay.Engine.Report.Profile;

namespace Assay.Cli.Commands;

/// <summary><c>assay analyze</c>, the main job: every stage in order, the reports, and a summary.</summary>
internal static class AnalyzeCommand
{
    public static Command Define(CommandFrame frame) =>
        frame.OverTests(
            "analyze",
            "Build, list and measure the tests, and say what to do next. Begin here.",
            RunAsync
        );

    private static async Task<Verdict> RunAsync(Call call)
    {
        await using var session = await TestSession.OpenAsync(call);
        var results = await Measure.RunAsync(call, session, "analyze", repeats: 1);
        var analysis = AnalyzeReport.Of(results, Context(session));
        var files = new[]
        {
            session.Reports.Write(
                AnalyzeReport.FileName,
                analysis,
                ReportJson.Readable.AnalyzeDocument
            ),
            session.Reports.Write(
                ProfileReport.FileName,
                ProfileReport.Of(results),
                ReportJson.Readable.ProfileDocument
            ),
        };
        call.Screen.Show(analysis, ReportJson.Readable.AnalyzeDocument, AnalyzeText.Write);
        call.Screen.Note("Reports: " + string.Join(", ", files.Select(session.Relative)));
        return Judgement.Of(results);
    }

    private static AnalyzeContext Context(TestSession session) =>
        new(
            session.SetAside,
            [
                .. session.Suites.SelectMany(s =>
                    s.VolatileMethods.Select(m => s.Project.Name + "/" + m)
                ),
            ],
            new TimeBudget(
                session.Settings.Get(KnownSettings.UnitTest),
                session.Settings.Get(KnownSettings.UnitTotal)
            )
        );
}
