using Assay.Analysis.Coverage;
using Assay.Engine.Classify;
using Assay.Engine.Effects;
using Assay.Engine.Record;
using Assay.Engine.Report;
using Assay.Engine.Report.Budgets;
using Assay.Model;
using static Assay.Tests.Engine.Report.SampleRun;

namespace Assay.Tests.Engine.Report.Budgets;

public class BudgetReportTests
{
    private static readonly BudgetLimits None = new(null, null, null, null);

    [Fact]
    public void A_unit_test_over_its_budget_breaks_it_even_though_its_time_would_make_it_another_kind()
    {
        var report = Report(
            None with
            {
                UnitTestMs = 100,
            },
            Run(Result("Slow", 130), Result("Slower", 250), Result("Fast", 100)),
            Unit("Fast"),
            // As the classifier judges it: touches nothing, takes too long.
            Unit("Slow") with
            {
                Kind = TestKind.Integration,
            },
            Unit("Slower")
        );

        Assert.True(report.Broken);
        var budget = Assert.Single(report.Budgets);
        Assert.Equal(
            ("unit-test-ms", "broken", 100.0),
            (budget.Name, budget.Outcome, budget.Limit)
        );
        Assert.Equal((250.0, 150.0), (budget.Actual, budget.Over));
        Assert.Equal(
            [("P/C.Slower", 250.0, 150.0), ("P/C.Slow", 130.0, 30.0)],
            budget.Offenders!.Select(o => (o.Id, o.Actual, o.Over))
        );
    }

    [Fact]
    public void Integration_tests_and_tests_of_unknown_kind_count_for_no_unit_budget()
    {
        var report = Report(
            new BudgetLimits(100, 100, 5_000, null),
            Run(Result("Disk", 4_000), Result("Nobody", 9_000), Result("Fast", 60)),
            Unit("Fast"),
            Integration("Disk")
        );

        Assert.False(report.Broken);
        Assert.Equal(new TestsByKind(1, 1, 1), report.Tests);
        Assert.Equal([60.0, 60.0, 4_000.0], report.Budgets.Select(b => b.Actual));
        Assert.Contains(
            "1 of 3 tests count for no budget of time",
            BudgetTable.Reservation(report),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Totals_are_of_all_tests_of_a_kind_and_of_the_last_attempt()
    {
        var report = Report(
            new BudgetLimits(null, 100, 100, null),
            Run(
                Result("A", 60),
                Result("B", 500, Outcome.Failed),
                Result("B", 50) with
                {
                    Repeat = 2,
                },
                Result("Disk", 20),
                Result("Skipped", 999, Outcome.Skipped)
            ),
            Unit("A"),
            Unit("B"),
            Unit("Skipped"),
            Integration("Disk")
        );

        Assert.Equal(
            [
                ("unit-total-ms", "broken", 110.0, 10.0),
                ("integration-total-ms", "kept", 20.0, null),
            ],
            report.Budgets.Select(b => (b.Name, b.Outcome, b.Actual!.Value, b.Over))
        );
    }

    [Fact]
    public void Memory_is_that_of_the_run_at_its_peak()
    {
        var run = new SampleRun()
            .WithRepeat(1, 1, 100_000_000)
            .WithRepeat(1, 1, 300_000_000)
            .With(Result("A"))
            .Build();

        var budget = Assert.Single(Report(None with { MemoryMb = 250 }, run).Budgets);

        Assert.Equal(
            ("memory-mb", "broken", 300.0, 50.0),
            (budget.Name, budget.Outcome, budget.Actual!.Value, budget.Over!.Value)
        );
    }

    [Fact]
    public void What_was_not_measured_is_neither_kept_nor_broken()
    {
        var run = new SampleRun().WithRepeat(1, 1, null).With(Result("A", null)).Build();

        var report = Report(new BudgetLimits(1, 1, 1, 1), run, Unit("A"));

        Assert.All(report.Budgets, b => Assert.Equal(("notMeasured", null), (b.Outcome, b.Actual)));
        Assert.False(report.Broken);
    }

    [Fact]
    public void A_test_is_over_since_the_first_run_without_a_break_that_has_a_commit()
    {
        var report = BudgetReport.Of(
            new BudgetFacts(
                Run(Result("Slow", 130)),
                None with
                {
                    UnitTestMs = 100,
                },
                Known(Unit("Slow"))
            )
            {
                History = id =>
                    id == "P/C.Slow"
                        ?
                        [
                            Past(7, "d", 130),
                            Past(6, "c", 120),
                            Past(5, "c", 115),
                            Past(4, null, 110),
                            Past(3, "b", 90),
                            Past(2, "a", 500),
                        ]
                        : [],
            }
        );

        var offender = Assert.Single(Assert.Single(report.Budgets).Offenders!);
        Assert.Equal((5L, "c"), (offender.Since!.Run, offender.Since.Commit));
    }

    [Fact]
    public void A_total_is_over_since_the_first_run_of_all_tests_without_a_break()
    {
        var present = Run(Result("A", 130), Result("B", 1));
        var report = BudgetReport.Of(
            new BudgetFacts(present, None with { UnitTotalMs = 100 }, Known(Unit("A"), Unit("B")))
            {
                Earlier = () =>
                    [
                        Earlier(6, "c", Result("A", 120), Result("B", 1)),
                        // Of one test only: says nothing about all of them.
                        Earlier(5, "c", Result("A", 20)),
                        Earlier(4, "b", Result("A", 110), Result("B", 1)),
                        Earlier(3, "a", Result("A", 10), Result("B", 1)),
                        Earlier(2, "z", Result("A", 500), Result("B", 1)),
                    ],
            }
        );

        Assert.Equal((4L, "b"), (report.Budgets[0].Since!.Run, report.Budgets[0].Since!.Commit));
    }

    [Fact]
    public void The_table_shows_each_budget_and_each_test_that_is_over()
    {
        var table = BudgetTable.Of(Sample());

        Assert.Contains(
            "| unit-test-ms | 100 | 1,250 | 1,150 |  | **broken** |\n",
            table,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "| 1,250 | 1,150 | <code>0123456789</code> | <code>P/C.S&#40;x: &#34;&#60;&#124;&#62;&#34;&#41;</code> |\n",
            table,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "| memory-mb | 250 | 100 |  |  | kept |\n",
            table,
            StringComparison.Ordinal
        );
    }

    /// <summary>A document in which every field occurs.</summary>
    internal static BudgetDocument Sample()
    {
        const string Slow = "S(x: \"<|>\")";
        return BudgetReport.Of(
            new BudgetFacts(
                new SampleRun { Filter = ["C."] }
                    .WithRepeat(3000, 1000, 100_000_000)
                    .With(Result(Slow, 1_250), Result("A", 2), Result("Disk", null))
                    .Build(),
                new BudgetLimits(100, 1_000, 100, 250),
                Known(Unit(Slow), Integration("Disk"))
            )
            {
                History = _ => [Past(7, "0123456789abcdef", 1_250)],
                Earlier = () => [],
            }
        );
    }

    private static BudgetDocument Report(
        BudgetLimits limits,
        RunResults run,
        params Classified[] known
    ) => BudgetReport.Of(new BudgetFacts(run, limits, Known(known)));

    private static RunResults Run(params RecordedResult[] results) =>
        new SampleRun().WithRepeat(1, 1, 1).With(results).Build();

    private static RunResults Earlier(long id, string commit, params RecordedResult[] results)
    {
        var run = Run(results);
        return run with
        {
            Run = run.Run with { Id = id, Info = run.Run.Info with { Commit = commit } },
        };
    }

    private static PastResult Past(long run, string? commit, double ms) =>
        new(run, DateTimeOffset.UnixEpoch.AddDays(run), commit, Result("Slow", ms));

    private static Dictionary<string, Classified> Known(params Classified[] known) =>
        known.ToDictionary(c => c.Test);

    private static Classified Unit(string method) =>
        new("P/C." + method, TestKind.Unit, null, [], true, ["a"]);

    private static Classified Integration(string method) =>
        new(
            "P/C." + method,
            TestKind.Integration,
            null,
            [new Effect(EffectKind.FileWrite, "a.txt", "File.WriteAllText", "src/A.cs:1")],
            true,
            ["b"]
        );
}
