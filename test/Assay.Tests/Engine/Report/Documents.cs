using System.Text.Json;
using Assay.Analysis.Coverage;
using Assay.Engine.Classify;
using Assay.Engine.Effects;
using Assay.Engine.Map;
using Assay.Engine.Record;
using Assay.Engine.Report;
using Assay.Engine.Report.Analyze;
using Assay.Engine.Report.Profile;
using Assay.Engine.Report.Risks;
using Assay.Engine.Report.Runs;
using Assay.Engine.Risk;
using Assay.Engine.Shards.Merge;
using Assay.Model;
using Assay.Tests.Engine.Report.Coverage;
using Assay.Tests.Engine.Report.List;
using static Assay.Tests.Engine.Report.SampleRun;

namespace Assay.Tests.Engine.Report;

/// <summary>Documents in which every field occurs.</summary>
internal static class Documents
{
    public static string Json(string name) =>
        name switch
        {
            "profile" => JsonSerializer.Serialize(
                ProfileReport.Of(FullRun()),
                ReportJson.Readable.ProfileDocument
            ),
            "analyze" => JsonSerializer.Serialize(
                AnalyzeReport.Of(
                    FullRun(),
                    new AnalyzeContext(["P/C.V"], new TimeBudget(1, 2)) { Map = FullMap() }
                ),
                ReportJson.Readable.AnalyzeDocument
            ),
            "list" => JsonSerializer.Serialize(
                ListReportTests.SampleList(),
                ReportJson.Readable.ListDocument
            ),
            "coverage" => JsonSerializer.Serialize(
                SampleMaps.Everything(),
                ReportJson.Readable.CoverageDocument
            ),
            "effects" => JsonSerializer.Serialize(
                Effects.EffectsReportTests.Sample(),
                ReportJson.Readable.EffectsDocument
            ),
            "run" => JsonSerializer.Serialize(
                OfShard(Runs.RunReportTests.Sample()),
                ReportJson.Readable.RunDocument
            ),
            "budget" => JsonSerializer.Serialize(
                Budgets.BudgetReportTests.Sample(),
                ReportJson.Readable.BudgetDocument
            ),
            "maps" => JsonSerializer.Serialize(
                new MapsDocument("Shop.slnx", 3, [2], [new MapsProject("P", 7)], ["Q is not."]),
                ReportJson.Readable.MapsDocument
            ),
            "hook" => JsonSerializer.Serialize(
                new HookDocument("/r/.git/hooks/pre-commit", "installed"),
                ReportJson.Readable.HookDocument
            ),
            "report" => JsonSerializer.Serialize(
                Trends.TrendReportTests.Sample(),
                ReportJson.Readable.TrendDocument
            ),
            "risk" => JsonSerializer.Serialize(
                RiskDocument.Make(
                    "Shop.slnx",
                    RiskModel.Of([new TestFacts("P/C.A"), new TestFacts("P/C.B")], 0),
                    "P/C.B"
                ),
                ReportJson.Readable.RiskDocument
            ),
            "plan" => JsonSerializer.Serialize(
                Plans.PlanReportTests.Sample(),
                ReportJson.Readable.PlanDocument
            ),
            "doctor" => JsonSerializer.Serialize(
                new DoctorDocument([
                    new DoctorCheck("SDK", "ok", "10.0"),
                    new DoctorCheck("git", "warning", "Not found.", "Install it."),
                ]),
                ReportJson.Readable.DoctorDocument
            ),
            "init" => JsonSerializer.Serialize(
                new InitDocument("assay.toml", "[run]\n"),
                ReportJson.Readable.InitDocument
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such document"),
        };

    private static RunDocument OfShard(RunDocument run)
    {
        var recorded = new ShardRecord(
            "xunit2",
            "C",
            "A",
            [
                new ShardResult(1, "r", "failed", 1, 1, 100, 0)
                {
                    Message = "m",
                    StackTrace = "s",
                    Output = "o",
                },
            ]
        )
        {
            Kind = "unit",
        };
        return run with
        {
            Shard = new ShardPart(1, 2, new string('a', 64), new string('b', 64))
            {
                PeakMemoryBytes = 1,
                Projects = [new ShardProject("P", "P/P.csproj", "net10.0")],
            },
            Shards = [new MergedShard(1, "here", 2, 3)],
            Tests = [run.Tests[0] with { Recorded = recorded }, .. run.Tests.Skip(1)],
            Verification = run.Verification! with
            {
                Missed = [.. run.Verification.Missed.Select(m => m with { Recorded = recorded })],
            },
        };
    }

    private static MapFacts FullMap()
    {
        var writes = new Effect(EffectKind.FileWrite, "a.txt", "File.WriteAllText", "src/A.cs:1");
        var map = SampleMaps.Map(
            "P",
            [
                SampleMaps.Module(
                    "Shop",
                    "1",
                    new SampleFile("src/Cart.cs", 3, 4, 5) { Branch = (3, [1, 2]) }
                ),
            ],
            ("C.S", [(0, 0), (0, 1)]),
            ("C.T", [(0, 0)]),
            ("C.Idle", [])
        );
        return new MapFacts(
            SampleMaps.Facts(
                map with
                {
                    Sensitive = [new SensitiveTest("P/C.Timed", "timed out", "   at C.Timed()")],
                    LeftOut = ["Bare.dll has no debug symbols."],
                }
            ),
            [
                new Classified("P/C.S", TestKind.Unit, null, [], true, ["a"]),
                new Classified("P/C.T", TestKind.Unit, null, [writes], true, ["a"]),
                new Classified("P/C.U", TestKind.Integration, null, [writes], true, ["b"]),
            ]
        );
    }

    internal static RunResults FullRun() =>
        new SampleRun
        {
            Filter = ["C.", "/é/"],
            Shard = "2/4",
            SetAside = [new SetAsidePart("Old", "It is for .NET Framework.", false)],
            Classified = [new Classified("P/C.S", TestKind.Unit, null, [], true, ["a"])],
        }
            .WithRepeat(3000, 1000, 100_000_000)
            .WithRepeat(3000, 1000, 100_000_000)
            .WithUsage(new RecordedUsage(1, Ms(500), Ms(900), Ms(600), Ms(7), 9_000_000))
            .WithRemark("clean-up failed", true)
            .With(
                Result("A(x: \"<é>\")", 2),
                Result("A(x: \"<é>\")", 3, Outcome.Failed) with
                {
                    Repeat = 2,
                    Message = "m",
                    StackTrace = "s",
                    Output = "o",
                },
                Result("R", 1, Outcome.Failed) with
                {
                    Row = "r",
                    Message = "m",
                },
                Result("R", 1) with
                {
                    Row = "r",
                    Repeat = 2,
                },
                Result("R", 1) with
                {
                    Row = "s",
                },
                Result("S", null, Outcome.Skipped) with
                {
                    Message = "not today",
                },
                Result("Idle", 1)
            )
            .Build();
}
