using Assay.Bench.Outcomes;

namespace Assay.Tests.Bench.Outcomes;

public class OutcomeComparisonTests
{
    private static readonly TestOutcome[] Plain =
    [
        Passed("A.One", "One"),
        Passed("A.Rows", "Rows(x: 1)"),
        Passed("A.Rows", "Rows(x: 1)"),
        new("P", "A.Broken", "Broken", "Failed"),
    ];

    [Fact]
    public void The_same_outcomes_in_another_order_are_equal()
    {
        var comparison = new OutcomeComparison([Plain, Plain]);

        Assert.Empty(comparison.Differences([.. Plain.Reverse()]));
        Assert.Equal(4, comparison.Compared);
        Assert.Empty(comparison.Unsteady);
    }

    [Fact]
    public void Another_outcome_a_row_too_few_and_a_test_too_many_are_each_told()
    {
        var comparison = new OutcomeComparison([Plain]);

        Assert.Equal(
            [
                "less Failed: P/A.Broken Broken (1)",
                "less Passed: P/A.Rows (1)",
                "more Passed: P/A.Broken Broken (1)",
                "more Passed: P/A.New (1)",
            ],
            comparison.Differences([
                Passed("A.One", "One"),
                Passed("A.Rows", "Rows(x: 1)"),
                Passed("A.Broken", "Broken"),
                Passed("A.New", "New"),
            ])
        );
    }

    [Fact]
    public void Rows_with_other_names_are_compared_by_their_outcomes()
    {
        var comparison = new OutcomeComparison([Plain]);
        TestOutcome[] run =
        [
            Passed("A.One", "One"),
            Passed("A.Rows", "Rows(one)"),
            Passed("A.Rows", "Rows(two)"),
            new("P", "A.Broken", "Broken", "Failed"),
        ];

        Assert.Empty(comparison.Differences(run));
        Assert.Equal(2, comparison.WithOtherNames(run));
        Assert.Equal(0, comparison.WithOtherNames(Plain));

        run[2] = run[2] with { Outcome = "Failed" };
        Assert.Equal(
            ["less Passed: P/A.Rows (1)", "more Failed: P/A.Rows (1)"],
            comparison.Differences(run)
        );
    }

    [Fact]
    public void What_plain_runs_do_not_agree_on_is_named_and_compared_with_nothing()
    {
        TestOutcome[] other =
        [
            new("P", "A.One", "One", "Failed"),
            Passed("A.Rows", "Rows(x: 2)"),
            new("P", "A.Rows", "Rows(x: 1)", "Failed"),
            new("P", "A.Broken", "Broken", "Failed"),
        ];
        var comparison = new OutcomeComparison([Plain, other]);

        Assert.Equal(["P/A.One One", "P/A.Rows, all rows"], comparison.Unsteady);
        Assert.Equal(1, comparison.Compared);
        Assert.Empty(
            comparison.Differences([
                new("P", "A.One", "One", "NotExecuted"),
                Passed("A.Rows", "Rows(x: 3)"),
                new("P", "A.Broken", "Broken", "Failed"),
            ])
        );
        Assert.Equal(["less Failed: P/A.Broken (1)"], comparison.Differences([]));
    }

    [Fact]
    public void Rows_that_are_named_anew_in_each_plain_run_are_compared_by_their_outcomes()
    {
        TestOutcome[] other =
        [
            .. Plain.Select(r => r.Method == "A.Rows" ? r with { Name = "Rows(now)" } : r),
        ];
        var comparison = new OutcomeComparison([Plain, other]);

        Assert.Empty(comparison.Unsteady);
        Assert.Equal(4, comparison.Compared);
        Assert.Empty(
            comparison.Differences([
                .. Plain.Select(r => r.Method == "A.Rows" ? r with { Name = "Rows(then)" } : r),
            ])
        );
    }

    private static TestOutcome Passed(string method, string name) =>
        new("P", method, name, "Passed");
}
