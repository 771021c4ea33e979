using Assay.Analysis.Coverage;
using Assay.Engine.Instrument;
using Assay.Engine.Map;
using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Maps;

/// <summary>
/// Blocks 0 to 3 are of one method, of which 1 calls the method of 4 and 3 that of 5; 6 is of a method that nobody is
/// known to call, 7 and the detour 8 of one more.
/// </summary>
public sealed class SecondLooksTests
{
    private static readonly BlockTable Table = new(
        "Code#1",
        9,
        ["Code.cs"],
        [.. Enumerable.Range(0, 5).Select(m => new CoveredMethod("Code", $"M{m}()", false, false))],
        [
            .. new[] { 0, 0, 0, 0, 1, 2, 3, 4 }.Select(
                (method, probe) => new Block(probe, method, new Span(0, probe + 1, 1, probe + 1, 9))
            ),
        ],
        [],
        [new Branch(4, 0, 8, [8])],
        [],
        []
    )
    {
        Calls = [new BlockCalls(1, [70]), new BlockCalls(3, [71])],
        Callable = [new CallableMethod(1, [70]), new CallableMethod(2, [71])],
    };

    private readonly List<(string Test, int[] Passed)> _ran = [];
    private readonly List<(string Test, int[] Passed, Outcome Outcome)> _again = [];

    [Fact]
    public void A_way_is_credited_with_what_was_called_on_it_to_those_that_come_to_where_it_began()
    {
        Ran("first", 0, 1, 2, 3, 4, 5);
        Ran("later", 0, 2);
        Again("first", 0, 2);

        Assert.Equal([0, 1, 4], Credited(0));
        Assert.Equal([2, 3, 5], Credited(2));
    }

    [Fact]
    public void Several_may_have_passed_what_the_first_passed_only_the_first_time()
    {
        Ran("first", 0, 1, 2);
        Ran("second", 0, 1, 2);
        Ran("later", 0, 2);
        Again("first", 0, 2);

        Assert.Equal([0, 1], Credited(0));
    }

    [Fact]
    public void What_is_called_from_who_knows_where_is_credited_wherever_a_way_began()
    {
        Ran("first", 0, 1, 6);
        Ran("later", 0);
        Again("first", 0);

        Assert.Equal([0, 1, 6], Credited(0));
    }

    [Fact]
    public void A_way_on_that_is_no_block_began_at_its_branch()
    {
        Ran("first", 7, 8);
        Ran("later", 7);
        Again("first", 7);

        Assert.Equal([7, 8], Credited(7));
    }

    [Fact]
    public void What_all_later_tests_passed_too_is_no_first_time()
    {
        Ran("first", 0, 1);
        Ran("later", 0, 1);
        Again("first", 0);

        Assert.Equal([0], Credited(0));
    }

    [Fact]
    public void A_test_that_ends_otherwise_the_second_time_tells_nothing()
    {
        Ran("first", 0, 1);
        Ran("later", 0);
        _again.Add(("first", [0], Outcome.Failed));

        Assert.Equal([0], Credited(0));
    }

    private void Ran(string test, params int[] passed) => _ran.Add((test, passed));

    private void Again(string test, params int[] passed) =>
        _again.Add((test, passed, Outcome.Passed));

    // What is known of a test that passes one block by itself.
    private IEnumerable<int> Credited(int block)
    {
        var methods = new ProbedMethods([new("Code.dll", "1", true, true, Table)]);
        var host = new FirstTimes(methods);
        var map = new CoverageMapBuilder([new("Code#1", Table.Probes)]);
        foreach (var (test, passed) in _ran)
        {
            host.Add(Cases.Named(test), passed);
            map.Add(Cases.Named(test).Id, passed);
        }
        var looks = new SecondLooks(methods, new CallGraph([Table]));
        foreach (var (test, passed, outcome) in _again)
        {
            looks.Add(Cases.Named(test).Id, passed, host);
            looks.Add(Cases.Named(test).Id, outcome);
        }
        var credit = new StaticCredit([Table]);
        looks.CreditTo(credit, map.Build());
        return credit.With([block]).Order();
    }
}
