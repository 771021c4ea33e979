using Assay.Engine.Record;
using Assay.Engine.Report.Analyze;
using Assay.Model;
using static Assay.Tests.Engine.Report.SampleRun;

namespace Assay.Tests.Engine.Report.Analyze;

public class AnalyzeReportTests
{
    [Fact]
    public void The_time_of_hosts_goes_into_tests_fixtures_and_the_rest()
    {
        var analysis = Analyze(
            new SampleRun()
                .WithUsage(new RecordedUsage(1, Ms(100), Ms(100), Ms(50), Ms(4), null))
                .With(Result("A", 30) with { Fixture = Ms(16) })
        );

        var time = analysis.Time;
        Assert.Equal(
            ("Orchard.slnx", 1, 30, 20),
            (time.Name, time.Tests, time.TestsMs, time.FixturesMs)
        );
        Assert.Equal((50, 1), (time.OtherMs, time.Share));
        Assert.Equal(time with { Name = "P" }, Assert.Single(analysis.Projects));
    }

    [Fact]
    public void What_a_project_s_own_runner_took_is_not_known()
    {
        var own = Result("A", 30) with { Cpu = null, AllocatedBytes = null, Fixture = null };
        var analysis = Analyze(new SampleRun().With(own));

        Assert.All(
            [analysis.Time, Assert.Single(analysis.Projects)],
            time =>
            {
                Assert.Equal(30, time.TestsMs);
                Assert.Null(time.FixturesMs);
                Assert.Null(time.OtherMs);
            }
        );
        Assert.Null(analysis.Totals.FixtureTimeMs);
    }

    [Fact]
    public void What_is_not_known_of_one_project_is_not_known_of_the_suite()
    {
        var own = Result("A", 30) with
        {
            Test = new RecordedTest("Own/C.A", "Own", Framework.Other, "C", "A"),
            Fixture = null,
        };
        var analysis = Analyze(
            new SampleRun()
                .WithUsage(new RecordedUsage(1, Ms(100), Ms(100), Ms(50), Ms(4), null))
                .With(own, Result("A", 30) with { Fixture = Ms(16) })
        );

        Assert.Null(analysis.Time.FixturesMs);
        Assert.Null(analysis.Totals.FixtureTimeMs);
        Assert.Equal(20, analysis.Projects.Single(p => p.Name == "P").FixturesMs);
    }

    [Fact]
    public void Tests_that_did_not_run_took_no_known_time()
    {
        var time = Assert.Single(
            Analyze(new SampleRun().With(Result("S", null, Outcome.Skipped))).Classes
        );

        Assert.Equal(1, time.Tests);
        Assert.Null(time.TestsMs);
        Assert.Null(time.FixturesMs);
        Assert.Null(time.Share);
    }

    [Fact]
    public void The_ten_most_expensive_classes_come_first_with_their_share()
    {
        var analysis = Analyze(
            new SampleRun().With([
                .. Enumerable.Range(1, 12).Select(i => InClass("Class" + i, i)),
                InClass("Class12", 10) with
                {
                    Test = new RecordedTest("P/More", "P", Framework.XUnit2, "Class12", "More"),
                },
            ])
        );

        Assert.Equal(10, analysis.Classes.Count);
        Assert.Equal(new TimeOf("Class12", "P", 2, 22, 0, null, 0.25), analysis.Classes[0]);
        Assert.Equal("Class11", analysis.Classes[1].Name);
    }

    [Fact]
    public void Failures_carry_what_helps_to_mend_them()
    {
        var failure = Assert.Single(
            Analyze(
                new SampleRun().With(
                    Result("A"),
                    Result("B", 1, Outcome.Failed) with
                    {
                        Row = "r",
                        Message = "m",
                        StackTrace = "s",
                        Output = "o",
                    },
                    Result("S", null, Outcome.Skipped) with
                    {
                        Message = "not today",
                    }
                )
            ).Failures
        );

        Assert.Equal(new FailurePart("P/C.B", "r", "failed", "m", "s", "o"), failure);
    }

    [Fact]
    public void Of_very_many_failures_the_first_hundred_are_told_and_all_counted()
    {
        var analysis = Analyze(
            new SampleRun().With([
                .. Enumerable.Range(0, 150).Select(i => Result("T" + i, 1, Outcome.Failed)),
            ])
        );

        Assert.Equal((100, 150), (analysis.Failures.Count, analysis.Totals.Failed));
    }

    private static RecordedResult InClass(string name, double wall) =>
        Result("T", wall) with
        {
            Test = new RecordedTest("P/" + name + ".T", "P", Framework.XUnit2, name, "T"),
        };

    private static AnalyzeDocument Analyze(SampleRun run) =>
        AnalyzeReport.Of(run.Build(), new AnalyzeContext([], new TimeBudget(null, null)));
}
