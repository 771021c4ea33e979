using Assay.Engine.Report;
using Assay.Engine.Report.Runs;
using Assay.Engine.Report.Runs.Export;
using Assay.Engine.Selection;
using Assay.Model;
using Assay.Tests.TestData;
using static Assay.Tests.Engine.Report.SampleRun;

namespace Assay.Tests.Engine.Report.Runs.Export;

/// <summary>A run with results of every kind, with what is hard to write in between.</summary>
internal static class SampleExport
{
    public const string Hard = "<&>\"'\u0000\u001b[31m]]>\ud800 é 😀\r\n";

    /// <summary>1 passed, 1 failed in both attempts, 1 crashed, 1 timed out, 1 flaky, 1 skipped, 2 rows of which one failed, 1 not run.</summary>
    public static RunResults Results { get; } =
        new SampleRun
        {
            SetAside = [new SetAsidePart("Old", "Its runtime is not installed.", true)],
        }
            .WithRepeat(3000, 1000, 100_000_000)
            .WithRepeat(500, 100, 100_000_000)
            .WithRemark("clean-up failed", true)
            .WithRemark("a mere note", false)
            .With(
                Result("Fine(x: \"<é>\")", 2.5),
                Result("Broken", 3, Outcome.Failed) with
                {
                    Message = "first " + Hard,
                    StackTrace = "   at C.Broken() in /src/C.cs:line 7",
                    Output = "out " + Hard,
                },
                Result("Broken", 4, Outcome.Failed) with
                {
                    Repeat = 2,
                    Message = "second",
                    StackTrace = "   at C.Again()",
                    Output = "out 2",
                },
                Result("Crash", null, Outcome.Crashed) with
                {
                    Message = "The process ended.",
                },
                Result("Slow", 60_000, Outcome.TimedOut) with
                {
                    Message = "too slow",
                },
                Result("Shaky", 5, Outcome.Failed) with
                {
                    Message = "the first time",
                    StackTrace = "   at C.Shaky()",
                    Output = "tried",
                },
                Result("Shaky", 6) with
                {
                    Repeat = 2,
                },
                Result("Later", null, Outcome.Skipped) with
                {
                    Message = "not today",
                },
                Result("Rows", 1) with
                {
                    Row = "a",
                },
                Result("Rows", 1, Outcome.Failed) with
                {
                    Row = "a",
                    Message = "row failed",
                }
            )
            .Build();

    public static RunDocument Document { get; } =
        RunReport.Of(Results, Selection, "Stopped at the first failure.");

    public static ExportedRun Run { get; } = ExportedRun.Of(Results, Document, Selection);

    private static SelectedTests Selection =>
        SelectedTests.All(
            [Suites.Suite(Suites.Project("P"), "C.Fine", "C.Never(x: 1)")],
            "because"
        ) with
        {
            LeftOut = ["P/C.Left"],
        };

    public static MemoryStream Written(string format)
    {
        using var tree = TestTree.Empty();
        var file = RunExport.Of(format).Write(new ReportFolder(tree.Root), Run);
        return new MemoryStream(File.ReadAllBytes(file));
    }
}
