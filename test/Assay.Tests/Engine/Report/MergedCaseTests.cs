using Assay.Engine.Record;
using Assay.Engine.Report;
using Assay.Model;
using static Assay.Tests.Engine.Report.SampleRun;

namespace Assay.Tests.Engine.Report;

public class MergedCaseTests
{
    [Theory]
    [InlineData(Outcome.Passed, Outcome.Passed, Outcome.Passed)]
    [InlineData(Outcome.Failed, Outcome.Passed, Outcome.Failed)]
    [InlineData(Outcome.Skipped, Outcome.Passed, Outcome.Skipped)]
    [InlineData(Outcome.TimedOut, Outcome.Failed, Outcome.TimedOut)]
    [InlineData(Outcome.Crashed, Outcome.TimedOut, Outcome.Crashed)]
    public void No_repeat_hides_the_worse_outcome_of_another(
        Outcome expected,
        Outcome first,
        Outcome second
    )
    {
        var merged = Merge(
            Result("A", outcome: first),
            Result("A", outcome: second) with
            {
                Repeat = 2,
            }
        );

        Assert.Equal(expected, merged.Outcome);
        Assert.Equal(first != second, Assert.Single(merged.Results).Differs);
    }

    [Fact]
    public void Measures_over_repeats_are_medians()
    {
        var merged = Merge([
            .. new[] { 1.0, 100, 2 }.Select((wall, i) => Result("A", wall) with { Repeat = i + 1 }),
        ]);

        Assert.Equal(Ms(2).Ticks, merged.Wall);
        Assert.Equal(Ms(2).Ticks, merged.Cpu);
        Assert.Equal(100, merged.AllocatedBytes);
    }

    [Fact]
    public void The_time_of_a_repeat_in_which_a_test_was_skipped_is_not_the_test_s()
    {
        var merged = Merge(
            Result("A", 10),
            Result("A", 0.001, Outcome.Skipped) with
            {
                Repeat = 2,
            }
        );

        Assert.Equal(Ms(10).Ticks, merged.Wall);
    }

    [Theory]
    [InlineData(Outcome.Passed, Outcome.Passed, Outcome.Skipped)]
    [InlineData(Outcome.Failed, Outcome.Skipped, Outcome.Failed)]
    [InlineData(Outcome.Skipped, Outcome.Skipped, Outcome.Skipped)]
    public void A_case_is_as_good_as_its_worst_row_that_ran(
        Outcome expected,
        Outcome first,
        Outcome second
    ) =>
        Assert.Equal(
            expected,
            Merge(Result("A", outcome: first), Result("A", outcome: second)).Outcome
        );

    [Fact]
    public void Rows_of_the_same_names_are_matched_by_name_whatever_their_order()
    {
        var merged = Merge(
            Row("x", 1, 1),
            Row("y", 10, 1),
            Row("x", 2, 1),
            Row("x", 4, 2),
            Row("x", 6, 2),
            Row("y", 20, 2)
        );

        Assert.Equal(
            [("x", Ms(2.5).Ticks), ("x", Ms(4).Ticks), ("y", Ms(15).Ticks)],
            merged.Results.Select(r => (r.Row, (long)r.Wall!.Value)).Order()
        );
    }

    [Fact]
    public void Rows_whose_names_change_each_time_are_matched_by_their_order()
    {
        var merged = Merge(
            Row("12:00", 1, 1),
            Row("12:01", 10, 1),
            Row("13:00", 3, 2),
            Row("13:01", 20, 2)
        );

        Assert.Equal(
            [("12:00", Ms(2).Ticks), ("12:01", Ms(15).Ticks)],
            merged.Results.Select(r => (r.Row, (long)r.Wall!.Value))
        );
    }

    [Fact]
    public void Cases_are_ordered_by_their_ids()
    {
        var merged = MergedCase.Merge([Result("b"), Result("a"), Result("C")]);

        Assert.Equal(["P/C.C", "P/C.a", "P/C.b"], merged.Select(c => c.Test.Id));
    }

    private static RecordedResult Row(string name, double wall, int repeat) =>
        Result("A", wall) with
        {
            Row = name,
            Repeat = repeat,
        };

    private static MergedCase Merge(params RecordedResult[] results) =>
        Assert.Single(MergedCase.Merge(results));
}
