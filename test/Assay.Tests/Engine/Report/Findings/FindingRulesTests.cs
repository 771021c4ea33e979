using Assay.Engine.Plan;
using Assay.Engine.Report;
using Assay.Engine.Report.Analyze;
using Assay.Engine.Report.Findings;
using Assay.Model;
using static Assay.Tests.Engine.Report.SampleRun;

namespace Assay.Tests.Engine.Report.Findings;

public class FindingRulesTests
{
    private static readonly AnalyzeContext Nothing = new([], new TimeBudget(null, null));

    [Fact]
    public void A_healthy_suite_has_no_findings() =>
        Assert.Empty(Look(new SampleRun().WithRepeat(100, 300, 1).With(Result("A"))));

    [Theory]
    [InlineData(Outcome.Failed, "failed-tests", "1 test failed.")]
    [InlineData(Outcome.Crashed, "crashed-tests", "1 test took the whole test process down.")]
    [InlineData(Outcome.TimedOut, "timed-out-tests", "1 test ran into the time-out")]
    [InlineData(Outcome.Skipped, "skipped-tests", "1 test is skipped.")]
    public void A_test_that_did_not_pass_is_named(Outcome outcome, string rule, string text)
    {
        var finding = Assert.Single(
            Look(new SampleRun().With(Result("A"), Result("B", 1, outcome)))
        );

        Assert.Equal(rule, finding.Rule);
        Assert.StartsWith(text, finding.Text, StringComparison.Ordinal);
        Assert.Equal(["P/C.B"], finding.Examples);
    }

    [Fact]
    public void Many_are_counted_and_the_first_five_named()
    {
        var failed = Enumerable.Range(1, 7).Select(i => Result("T" + i, 1, Outcome.Failed));

        var finding = Assert.Single(Look(new SampleRun().With([.. failed])));

        Assert.Equal("7 tests failed.", finding.Text);
        Assert.Equal(5, finding.Examples.Count);
    }

    [Fact]
    public void Outcomes_that_differ_are_unstable_rather_than_failed()
    {
        var finding = Assert.Single(
            Look(
                new SampleRun().With(
                    Result("A"),
                    Result("A", 1, Outcome.Failed) with
                    {
                        Repeat = 2,
                    }
                )
            )
        );

        Assert.Equal("unstable-tests", finding.Rule);
    }

    [Theory]
    [InlineData(true, false, "process died")]
    [InlineData(false, true, "stopped")]
    public void A_run_without_its_end_is_said_to_be_incomplete(
        bool isInterrupted,
        bool isCancelled,
        string text
    )
    {
        var run = new SampleRun().WithRepeat(100, 300, 1, isCancelled).With(Result("A"));
        run.Finished = isInterrupted ? null : run.Finished;

        var finding = Assert.Single(Look(run));

        Assert.Equal("incomplete-run", finding.Rule);
        Assert.Contains(text, finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_outside_of_tests_is_named_and_a_mere_remark_is_not()
    {
        Assert.Empty(Look(new SampleRun().With(Result("A")).WithRemark("by the way", false)));

        var finding = Assert.Single(
            Look(new SampleRun().With(Result("A")).WithRemark("clean-up failed", true))
        );

        Assert.Equal(("run-problems", "P"), (finding.Rule, Assert.Single(finding.Examples)));
    }

    [Fact]
    public void A_project_that_is_set_aside_is_named_with_the_reason()
    {
        var finding = Assert.Single(
            Look(
                new SampleRun
                {
                    SetAside = [new SetAsidePart("Old.Tests", "It is for .NET Framework.", false)],
                }.With(Result("A"))
            )
        );

        Assert.Equal("projects-set-aside", finding.Rule);
        Assert.Contains(
            "Old.Tests: It is for .NET Framework.",
            finding.Action,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_budget_counts_for_each_test_and_for_all_together()
    {
        var run = new SampleRun().With(Result("A", 100), Result("B", 101), Result("C", 300));

        var finding = Assert.Single(Look(run, Nothing with { Budget = new TimeBudget(100, 500) }));

        Assert.Equal("broken-budget", finding.Rule);
        Assert.Equal(
            "2 tests took longer than the budget of 100 ms each, and all tests together took 501 ms, over the budget of 500 ms.",
            finding.Text
        );
        Assert.Equal(["P/C.C", "P/C.B"], finding.Examples);
        Assert.Empty(Look(run, Nothing with { Budget = new TimeBudget(300, 501) }));
    }

    [Fact]
    public void Tests_that_sleep_are_told_from_those_that_compute()
    {
        var finding = Assert.Single(
            Look(
                new SampleRun().With(
                    Result("Sleeps", 200) with
                    {
                        Cpu = Ms(1),
                    },
                    Result("Computes", 200)
                )
            )
        );

        Assert.Equal(
            ("waiting-tests", "P/C.Sleeps"),
            (finding.Rule, Assert.Single(finding.Examples))
        );
        Assert.Contains("199 ms", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wait_that_does_not_count_is_not_mentioned() =>
        Assert.Empty(
            Look(
                new SampleRun().With(
                    Result("Sleeps", 60) with
                    {
                        Cpu = Ms(1),
                    },
                    Result("Computes", 900)
                )
            )
        );

    [Fact]
    public void A_few_tests_that_take_most_of_the_time_are_named()
    {
        var quick = Enumerable.Range(1, 99).Select(i => Result("Quick" + i, 5));

        var finding = Assert.Single(Look(new SampleRun().With([.. quick, Result("Slow", 1000)])));

        Assert.Equal("few-tests-take-most", finding.Rule);
        Assert.Equal("1 test of 100 takes half of the time of all tests.", finding.Text);
        Assert.Equal(["P/C.Slow"], finding.Examples);
        Assert.Empty(Look(new SampleRun().With([.. quick, Result("Slow", 20)])));
    }

    [Fact]
    public void A_class_whose_fixtures_cost_more_than_its_tests_is_named()
    {
        var finding = Assert.Single(
            Look(new SampleRun().With(Result("A", 100) with { Fixture = Ms(250) }))
        );

        Assert.Equal(("heavy-fixtures", "C"), (finding.Rule, Assert.Single(finding.Examples)));
        Assert.Contains("250 ms", finding.Text, StringComparison.Ordinal);
        Assert.Empty(Look(new SampleRun().With(Result("A", 300) with { Fixture = Ms(250) })));
    }

    [Theory]
    [InlineData(3000, 5900, true)]
    [InlineData(3000, 6100, false)]
    [InlineData(1900, 100, false)]
    public void Cores_that_idle_through_a_long_run_are_mentioned(
        double elapsed,
        double cpu,
        bool isFound
    )
    {
        var findings = Look(new SampleRun().WithRepeat(elapsed, cpu, 1).With(Result("A")));

        Assert.Equal(isFound ? ["idle-cores"] : [], findings.Select(f => f.Rule));
    }

    [Fact]
    public void A_project_that_forbids_parallel_tests_comes_with_the_line_that_allows_them()
    {
        var finding = Assert.Single(
            Look(
                new SampleRun().With(Result("A")),
                Nothing with
                {
                    Spread = new SpreadProposal(["Shop.Tests"], Ms(4100), Ms(2000)),
                    AcrossProcesses = ["Old.Tests"],
                }
            )
        );

        Assert.Equal(
            ("forbidden-parallel-tests", "Shop.Tests"),
            (finding.Rule, Assert.Single(finding.Examples))
        );
        Assert.Equal(
            "Shop.Tests forbids parallel tests by its settings: spread over processes, a run would take about 2 s and not 4.1 s.",
            finding.Text
        );
        Assert.EndsWith(
            "write into [run] of assay.toml: across-processes = [\"Old.Tests\", \"Shop.Tests\"]",
            finding.Action,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Rows_that_change_their_names_are_named_by_method()
    {
        var finding = Assert.Single(
            Look(new SampleRun().With(Result("A")), Nothing with { VolatileMethods = ["P/C.M"] })
        );

        Assert.Equal(("volatile-rows", "P/C.M"), (finding.Rule, Assert.Single(finding.Examples)));
    }

    [Fact]
    public void What_is_wrong_comes_before_what_could_be_better()
    {
        var run = new SampleRun()
            .WithRemark("clean-up failed", true)
            .WithRepeat(3000, 1, 1, cancelled: true)
            .With(
                Result("Slow", 2000) with
                {
                    Cpu = Ms(1),
                    Fixture = Ms(9000),
                },
                Result("F", 1, Outcome.Failed),
                Result("S", null, Outcome.Skipped)
            );

        var levels = Look(run).Select(f => f.Level).ToArray();

        Assert.Equal(levels.OrderDescending(StringComparer.Ordinal), levels);
        Assert.Equal(["problem", "advice"], levels.Distinct());
    }

    private static IReadOnlyList<Finding> Look(SampleRun run, AnalyzeContext? context = null) =>
        AnalyzeReport.Of(run.Build(), context ?? Nothing).Findings;
}
