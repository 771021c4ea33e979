using Assay.Engine.Run;
using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Run;

public class EarlyStopTests
{
    [Theory]
    [InlineData(null, 100, 100, false)]
    [InlineData(0.0, 0, 100, false)]
    [InlineData(0.0, 1, 100, true)]
    [InlineData(5.0, 5, 100, false)]
    [InlineData(5.0, 6, 100, true)]
    [InlineData(5.0, 1, 10, true)]
    public void A_rule_ends_a_run_above_its_percentage(
        double? percent,
        int failed,
        int planned,
        bool ends
    ) => Assert.Equal(ends, new StopRule(percent).Ends(failed, planned));

    [Theory]
    [InlineData(Outcome.Failed)]
    [InlineData(Outcome.Crashed)]
    [InlineData(Outcome.TimedOut)]
    public void The_first_failure_of_any_kind_stops(Outcome outcome)
    {
        using var stop = new EarlyStop(StopRule.FirstFailure);
        stop.Hear(new RunStarted(CasesOf("A", "B"), null));
        stop.Hear(Cases.Ended(Cases.Named("C.A"), Outcome.Passed));
        stop.Hear(Cases.Ended(Cases.Named("C.S"), Outcome.Skipped));
        Assert.Null(stop.Reason);

        stop.Hear(Cases.Ended(Cases.Named("C.B"), outcome));

        Assert.Equal("Stopped at the first failure.", stop.Reason);
        Assert.True(stop.Token.WaitHandle.WaitOne(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void Rows_of_one_case_count_once()
    {
        using var stop = new EarlyStop(new StopRule(50));
        stop.Hear(new RunStarted(CasesOf("A", "B", "C"), null));

        stop.Hear(Cases.Ended(Cases.Named("C.A"), Outcome.Failed));
        stop.Hear(Cases.Ended(Cases.Named("C.A"), Outcome.Failed));
        Assert.Null(stop.Reason);
        stop.Hear(Cases.Ended(Cases.Named("C.B"), Outcome.Failed));

        Assert.Equal("Stopped because more than 50 % of 3 tests have failed.", stop.Reason);
    }

    [Fact]
    public void Failed_cases_are_those_of_the_last_pass()
    {
        var failed = new FailedCases();
        failed.Hear(new RunStarted(CasesOf("A", "B"), null));
        failed.Hear(Cases.Ended(Cases.Named("C.A"), Outcome.Failed));
        failed.Hear(Cases.Ended(Cases.Named("C.B"), Outcome.Failed));
        var suite = Suites.Suite(
            Cases.Project with
            {
                Frameworks = [Framework.XUnit3],
            },
            "C.A",
            "C.B",
            "C.C"
        );
        Assert.Equal(["C.A", "C.B"], failed.Of([suite]).Single().Cases.Select(c => c.Host.Id));

        failed.Hear(new RunStarted(CasesOf("A", "B"), null));
        failed.Hear(Cases.Ended(Cases.Named("C.A"), Outcome.Passed));
        failed.Hear(Cases.Ended(Cases.Named("C.B"), Outcome.Crashed));

        Assert.Equal(["C.B"], failed.Of([suite]).Single().Cases.Select(c => c.Host.Id));
    }

    private static TestCase[] CasesOf(params string[] names) =>
        [.. names.Select(n => Cases.Named("C." + n))];
}
