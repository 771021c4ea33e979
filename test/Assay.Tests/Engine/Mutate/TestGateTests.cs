using Assay.Engine.Mutate;
using Assay.Engine.Plan;
using Assay.Engine.Run;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Mutate;

public class TestGateTests
{
    private static readonly TestCase Free = Cases.Named("A");
    private static readonly TestCase OtherFree = Cases.Named("B");
    private static readonly TestCase Lonely = Free with
    {
        Host = Free.Host with { RunsBeside = false },
    };

    [Fact]
    public async Task A_test_that_runs_beside_no_other_waits_until_nothing_runs_and_others_wait_for_it()
    {
        using var gate = new TestGate(Conflicts.None);
        var cancel = TestContext.Current.CancellationToken;

        var first = await gate.EnterAsync([Free], cancel);
        var second = await gate.EnterAsync([OtherFree], cancel);
        var lonely = gate.EnterAsync([Lonely], cancel);
        first.Dispose();
        Assert.False(lonely.IsCompleted);
        second.Dispose();

        using (await lonely)
        {
            Assert.False(gate.EnterAsync([Free], cancel).IsCompleted);
        }
    }

    [Fact]
    public async Task Tests_that_change_what_others_use_run_in_one_host_at_a_time()
    {
        using var gate = new TestGate(
            new Conflicts([
                new ResourceUse(Free.Id, "file x", Changes: true, ""),
                new ResourceUse(OtherFree.Id, "file x", Changes: false, ""),
            ])
        );
        var cancel = TestContext.Current.CancellationToken;

        var first = await gate.EnterAsync([Free], cancel);
        var second = gate.EnterAsync([OtherFree], cancel);
        Assert.False(second.IsCompleted);
        first.Dispose();

        (await second).Dispose();
    }
}
