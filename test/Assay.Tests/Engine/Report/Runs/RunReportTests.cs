using Assay.Engine.Record;
using Assay.Engine.Report.Runs;
using Assay.Engine.Selection;
using Assay.Model;
using Assay.Tests.TestData;
using static Assay.Tests.Engine.Report.SampleRun;

namespace Assay.Tests.Engine.Report.Runs;

public class RunReportTests
{
    [Fact]
    public void Every_result_is_counted_once()
    {
        var run = Report(
            new SampleRun()
                .WithRepeat(100, 50, 1)
                .With(
                    Result("A", 3),
                    Result("B", 4, Outcome.Failed) with
                    {
                        Message = "m",
                    },
                    Result("C", 5, Outcome.Crashed),
                    Result("D", null, Outcome.Skipped) with
                    {
                        Message = "not today",
                    }
                ),
            "C.A",
            "C.B",
            "C.C",
            "C.D"
        );

        Assert.Equal(
            (4, 4, 1, 2, 1),
            (run.Total, run.Selected, run.Passed, run.Failed, run.Skipped)
        );
        Assert.Equal((0, 0, 0), (run.Flaky, run.NotRun, run.Cached));
        Assert.Equal(100, run.DurationMs);
        Assert.Equal(
            [("P/C.A", "passed"), ("P/C.B", "failed"), ("P/C.C", "crashed"), ("P/C.D", "skipped")],
            run.Tests.Select(t => (t.Id, t.Outcome))
        );
        Assert.Equal("not today", run.Tests[3].Message);
        Assert.Equal(["P/C.B", "P/C.C"], run.Failures.Select(f => f.Id));
        Assert.All(run.Tests, t => Assert.Equal("because", t.Reason));
    }

    [Fact]
    public void What_passes_when_it_is_run_again_is_flaky_and_neither_passed_nor_failed()
    {
        var run = Report(
            new SampleRun()
                .WithRepeat(100, 50, 1)
                .WithRepeat(20, 5, 1)
                .With(
                    Result("A"),
                    Result("B", 4, Outcome.Failed) with
                    {
                        Message = "m",
                    },
                    Result("B", 2) with
                    {
                        Repeat = 2,
                    }
                ),
            "C.A",
            "C.B"
        );

        Assert.Equal((2, 1, 0, 1), (run.Total, run.Passed, run.Failed, run.Flaky));
        Assert.Equal(120, run.DurationMs);
        Assert.Equal(("flaky", 2.0), (run.Tests[1].Outcome, run.Tests[1].DurationMs));
        var failure = Assert.Single(run.Failures);
        Assert.Equal(("flaky", "m", 4.0), (failure.Outcome, failure.Message, failure.DurationMs));
    }

    [Fact]
    public void What_fails_in_each_attempt_has_failed_once()
    {
        var run = Report(
            new SampleRun()
                .WithRepeat(1, 1, 1)
                .WithRepeat(1, 1, 1)
                .With(
                    Result("B", 4, Outcome.Failed),
                    Result("B", 2, Outcome.TimedOut) with
                    {
                        Repeat = 2,
                    }
                ),
            "C.B"
        );

        Assert.Equal((1, 1, 0), (run.Total, run.Failed, run.Flaky));
        Assert.Equal("timedOut", Assert.Single(run.Failures).Outcome);
    }

    [Fact]
    public void What_did_not_run_before_the_run_was_stopped_is_told_with_the_reason()
    {
        var run = Report(
            new SampleRun().WithRepeat(1, 1, 1).With(Result("A", 4, Outcome.Failed)),
            "Stopped at the first failure.",
            ["C.A", "C.B"]
        );

        Assert.Equal((2, 2, 1), (run.Total, run.Selected, run.NotRun));
        Assert.Equal(
            ("P/C.B", "notRun", "Stopped at the first failure."),
            (run.Tests[1].Id, run.Tests[1].Outcome, run.Tests[1].Reason)
        );
        Assert.Null(run.Tests[1].DurationMs);
    }

    [Fact]
    public void What_was_not_selected_counts_in_the_total_only()
    {
        var selected = SelectedTests.All([Suites.Suite(Suites.Project("P"), "C.A")], "because");
        var run = RunReport.Of(
            new SampleRun().WithRepeat(1, 1, 1).With(Result("A")).Build(),
            selected with
            {
                LeftOut = ["P/C.Z"],
                Reasons = new Dictionary<string, string>
                {
                    ["P/C.A"] = "because",
                    ["P/C.Z"] = "it reaches nothing that changed",
                },
            },
            null
        );

        Assert.Equal((2, 1, 1), (run.Total, run.Selected, run.Passed));
        Assert.Equal(
            ("notSelected", "it reaches nothing that changed"),
            (run.Tests[1].Outcome, run.Tests[1].Reason)
        );
    }

    [Fact]
    public void Rows_have_results_of_their_own()
    {
        var run = Report(
            new SampleRun()
                .WithRepeat(1, 1, 1)
                .With(
                    Result("R", 1) with
                    {
                        Row = "a",
                    },
                    Result("R", 2, Outcome.Failed) with
                    {
                        Row = "b",
                    }
                ),
            "C.R"
        );

        Assert.Equal((2, 1, 1), (run.Total, run.Passed, run.Failed));
        var test = Assert.Single(run.Tests);
        Assert.Equal(("failed", 3.0), (test.Outcome, test.DurationMs));
        Assert.Equal(["a passed", "b failed"], test.Rows!.Select(r => $"{r.Name} {r.Outcome}"));
        Assert.Equal("b", Assert.Single(run.Failures).Row);
    }

    /// <summary>A document in which every field occurs.</summary>
    internal static RunDocument Sample() =>
        RunReport.Of(
            Documents.FullRun(),
            SelectedTests.All([Suites.Suite(Suites.Project("P"), "C.N")], "because") with
            {
                LeftOut = ["P/C.Z"],
            },
            "Stopped at the first failure."
        ) with
        {
            Verification = Verified(Result("Z", 3, Outcome.Failed) with { Message = "m" }),
        };

    private static VerificationPart Verified(params RecordedResult[] results) =>
        VerificationPart.Of(
            new SampleRun().WithRepeat(10, 5, 1).WithRemark("slow", false).With(results).Build(),
            SelectedTests.All([], "") with
            {
                Reasons = results
                    .Select(r => r.Test.Id)
                    .Distinct()
                    .ToDictionary(id => id, _ => "nothing has changed"),
            }
        );

    [Fact]
    public void What_fails_only_once_of_the_tests_left_out_was_not_missed()
    {
        var verified = Verified(
            Result("A"),
            Result("B", 1, Outcome.TimedOut),
            Result("C", 1, Outcome.Failed),
            Result("C", 1) with
            {
                Repeat = 2,
            }
        );

        Assert.Equal((3, 1, 1), (verified.Ran, verified.Failed, verified.Flaky));
        Assert.Equal([new MissedTest("P/C.B", "timedOut", "nothing has changed")], verified.Missed);
        Assert.Equal(["P/C.B", "P/C.C"], verified.Failures.Select(f => f.Id));
    }

    private static RunDocument Report(SampleRun run, params string[] cases) =>
        Report(run, null, cases);

    private static RunDocument Report(SampleRun run, string? stopped, string[] cases) =>
        RunReport.Of(
            run.Build(),
            SelectedTests.All([Suites.Suite(Suites.Project("P"), cases)], "because"),
            stopped
        );
}
