using Assay.Engine.Mutate;
using Assay.Engine.Run;
using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Mutate;

public class OpenBatchTests
{
    private static readonly TestCase[] Tests =
    [
        Cases.Named("A"),
        Cases.Named("B"),
        Cases.Named("C"),
    ];

    [Fact]
    public void A_case_whose_rows_pass_and_fail_has_failed()
    {
        var batch = new OpenBatch(Tests[..1]);

        batch.Start(Tests[0]);
        batch.Finish(Tests[0], Result(Outcome.Failed));
        batch.Finish(Tests[0], Result(Outcome.Passed));

        Assert.Equal([CaseEnd.Failed], Ends(batch, isMissing: false));
        Assert.True(batch.HasFailure);
    }

    [Fact]
    public void The_test_under_way_is_the_one_that_a_lost_process_costs()
    {
        var batch = new OpenBatch(Tests);

        batch.Start(Tests[0]);
        batch.Finish(Tests[0], Result(Outcome.Passed));
        batch.Start(Tests[1]);
        batch.Lose(CaseEnd.Hung);

        Assert.Equal([CaseEnd.Passed, CaseEnd.Hung], Ends(batch, isMissing: false));
    }

    [Fact]
    public void Between_two_tests_it_is_the_next_one()
    {
        var batch = new OpenBatch(Tests);

        batch.Start(Tests[0]);
        batch.Finish(Tests[0], Result(Outcome.Passed));
        batch.Lose(CaseEnd.Died);

        Assert.Equal([CaseEnd.Passed, CaseEnd.Died], Ends(batch, isMissing: false));
    }

    [Fact]
    public void A_test_that_says_nothing_has_not_passed_where_all_have_run()
    {
        var batch = new OpenBatch(Tests[..2]);

        batch.Finish(Tests[1], Result(Outcome.Skipped));

        Assert.Equal([CaseEnd.Failed, CaseEnd.Passed], Ends(batch, isMissing: true));
    }

    [Fact]
    public void What_fails_outside_of_tests_is_no_pass_of_the_last_one()
    {
        var batch = new OpenBatch(Tests[..1]);

        batch.Finish(Tests[0], Result(Outcome.Passed));
        batch.Fail();

        Assert.Equal([CaseEnd.Failed], Ends(batch, isMissing: false));
    }

    [Fact]
    public void Mutants_are_known_by_test_and_those_of_set_up_for_all()
    {
        var batch = new OpenBatch(Tests[..1]);

        batch.Reach(null, [4]);
        batch.Reach(Tests[0], [1, 2]);
        batch.Finish(Tests[0], Result(Outcome.Passed));
        var run = batch.Close(_ => false);

        Assert.Equal([1, 2], run.Cases[0].Reached.Order());
        Assert.Equal([4], run.Between);
    }

    private static IEnumerable<CaseEnd> Ends(OpenBatch batch, bool isMissing) =>
        batch.Close(_ => isMissing).Cases.Select(c => c.End);

    private static CaseResult Result(Outcome outcome) =>
        new(null, outcome, TimeSpan.FromMilliseconds(3), null, null, null);
}
