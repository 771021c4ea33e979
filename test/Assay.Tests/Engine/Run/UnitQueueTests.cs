using Assay.Engine.Discover;
using Assay.Engine.Plan;
using Assay.Engine.Run;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Run;

public class UnitQueueTests
{
    private readonly ProjectSuite _suite = Suites.Suite(Suites.Project("P"), "A.1", "B.1", "!C.1");
    private readonly Unit _a;
    private readonly Unit _b;
    private readonly Unit _alone;

    public UnitQueueTests() =>
        (_a, _b, _alone) = (Unit(_suite, 0, false), Unit(_suite, 1, false), Unit(_suite, 2, true));

    [Fact]
    public void An_exclusive_unit_waits_until_nothing_of_its_project_runs()
    {
        var queue = new UnitQueue([_alone, _a, _b]);
        Assert.Same(_a, queue.Take(_suite));
        Assert.Same(_b, queue.Take(_suite));
        Assert.Null(queue.Take(_suite));
        queue.Finish(_a, []);
        Assert.Null(queue.Take(_suite));
        queue.Finish(_b, []);
        Assert.Same(_alone, queue.Take(_suite));
    }

    [Fact]
    public void Nothing_of_a_project_starts_while_an_exclusive_unit_runs()
    {
        var queue = new UnitQueue([_alone]);
        Assert.Same(_alone, queue.Take(_suite));
        queue.Finish(_alone, [_a]);
        Assert.Same(_a, queue.Take(_suite));
    }

    [Fact]
    public void No_more_of_a_project_runs_at_once_than_it_allows()
    {
        var suite = Suites.Suite(Suites.Project("P"), "A.1", "B.1", "C.1") with { MostAtOnce = 2 };
        var queue = new UnitQueue([
            Unit(suite, 0, false),
            Unit(suite, 1, false),
            Unit(suite, 2, false),
        ]);
        var first = queue.Take(suite)!;
        Assert.NotNull(queue.Take(suite));
        Assert.Null(queue.Take(suite));
        Assert.Empty(queue.SuitesWithWork(_ => 0));
        queue.Finish(first, []);
        Assert.NotNull(queue.Take(suite));
    }

    [Fact]
    public void What_must_run_again_comes_next()
    {
        var queue = new UnitQueue([_a, _b]);
        var taken = queue.Take(_suite)!;
        queue.Finish(taken, [taken]);
        Assert.Same(_a, queue.Take(_suite));
    }

    [Fact]
    public void Two_frameworks_of_one_project_wait_for_each_other()
    {
        var other = Suites.Suite(_suite.Project, "D.1");
        var queue = new UnitQueue([Unit(_suite, 0, true), Unit(other, 0, true)]);
        Assert.NotNull(queue.Take(_suite));
        Assert.Null(queue.Take(other));
    }

    [Fact]
    public void A_project_without_a_host_is_served_before_one_that_has_some()
    {
        var other = Suites.Suite(Suites.Project("Q"), "A.1");
        var queue = new UnitQueue([_a, _b, Unit(other, 0, false)]);
        Assert.Equal([other, _suite], queue.SuitesWithWork(s => s == _suite ? 1 : 0));
    }

    [Fact]
    public void The_project_that_will_take_longest_is_served_first()
    {
        var whole = Suites.Suite(Suites.Project("Q"), "!A.1");
        var queue = new UnitQueue([_a, _b, Unit(whole, 0, true) with { Load = 10 }]);
        Assert.Equal([whole, _suite], queue.SuitesWithWork(_ => 0));
    }

    [Fact]
    public async Task A_warm_host_waits_for_what_only_others_hold_up()
    {
        var cancel = TestContext.Current.CancellationToken;
        var (first, second) = (Changes(_a), Changes(_b));
        var queue = new UnitQueue([first, second]);
        queue.Take(_suite);
        var next = queue.TakeNextAsync(_suite, cancel);
        Assert.False(next.IsCompleted);
        queue.Finish(first, []);
        Assert.Same(second, await next);
    }

    [Fact]
    public async Task A_host_that_another_project_could_do_with_does_not_wait()
    {
        var cancel = TestContext.Current.CancellationToken;
        var other = Suites.Suite(Suites.Project("Q"), "A.1");
        var queue = new UnitQueue([Changes(_a), Changes(_b), Unit(other, 0, false)]);
        queue.Take(_suite);
        Assert.Null(await queue.TakeNextAsync(_suite, cancel));
    }

    [Fact]
    public async Task Nobody_waits_for_what_must_be_alone_while_others_of_its_project_run()
    {
        var queue = new UnitQueue([_a, Changes(_alone)]);
        queue.Take(_suite);
        Assert.Null(await queue.TakeNextAsync(_suite, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_never_waited_begins_as_soon_as_nothing_holds_it_up()
    {
        var cancel = TestContext.Current.CancellationToken;
        var (first, look) = (Changes(_a), Changes(_b));
        var queue = new UnitQueue([first]);
        queue.Take(_suite);
        var begun = queue.BeginAsync(look, cancel);
        Assert.False(begun.IsCompleted);
        queue.Finish(first, []);
        await begun;
        queue.Finish(look, []);
    }

    private static Unit Changes(Unit unit) =>
        unit with
        {
            Uses = new Dictionary<string, bool> { ["file a"] = true },
        };

    private static Unit Unit(ProjectSuite suite, int index, bool exclusive) =>
        new(suite, [suite.Cases[index]], exclusive, null, "test");
}
