using Assay.Analysis.Coverage;
using Assay.Engine.Instrument;
using Assay.Engine.Map;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Maps;

/// <summary>Probes 0, 1 and 4 are in one method, 2 in another, 3 in a static constructor, 5 in code that nobody asks for.</summary>
public sealed class FirstTimesTests
{
    private readonly FirstTimes _host = new(new ProbedMethods(Modules()));

    [Fact]
    public void A_test_is_suspected_where_a_later_one_ran_the_same_method_without_a_block_of_it()
    {
        Ran("first", 0, 1);
        Ran("second", 0);

        Assert.Equal(["first"], Suspects());
        Assert.True(_host.WasLeftOutLater(1));
        Assert.False(_host.WasLeftOutLater(0));
        Assert.False(_host.WasLeftOutLater(2));
        Assert.True(_host.IsFirst(Cases.Named("first").Id, 0));
        Assert.False(_host.IsFirst(Cases.Named("second").Id, 0));
    }

    [Fact]
    public void The_first_of_several_that_passed_a_block_is_suspected_too()
    {
        Ran("first", 0, 1);
        Ran("second", 0, 1);
        Ran("third", 0);

        Assert.Equal(["first"], Suspects());
    }

    [Fact]
    public void A_test_is_not_suspected_where_only_earlier_ones_ran_the_method_without_the_block()
    {
        Ran("first", 0);
        Ran("second", 0, 1);

        Assert.Empty(Suspects());
    }

    [Fact]
    public void A_test_is_not_suspected_for_a_method_of_its_own_or_one_that_all_run_alike()
    {
        Ran("first", 0, 1, 2);
        Ran("second", 0, 1);

        Assert.Empty(Suspects());
    }

    [Fact]
    public void What_only_one_test_ran_in_a_static_constructor_is_always_suspected()
    {
        Ran("first", 3);
        Ran("second", 0);

        Assert.Equal(["first"], Suspects());
    }

    [Fact]
    public void Third_party_code_makes_nobody_suspect()
    {
        Ran("first", 5);
        Ran("second", 0);

        Assert.Empty(Suspects());
    }

    [Theory]
    [InlineData(900, 1_000, "first")]
    [InlineData(1_100, 1_000, "")]
    [InlineData(1_100, 20_000, "first")]
    [InlineData(3_000, 20_000, "")]
    public void Second_looks_take_a_tenth_of_the_time_or_a_second(
        int first,
        int second,
        string expected
    )
    {
        _host.Add(Cases.Named("first"), [0, 1]);
        _host.Took(TimeSpan.FromMilliseconds(first));
        _host.Add(Cases.Named("second"), [0]);
        _host.Took(TimeSpan.FromMilliseconds(second));

        Assert.Equal(expected, string.Join(' ', Suspects()));
    }

    [Fact]
    public void Who_passed_most_as_the_first_runs_again_before_those_that_took_no_time()
    {
        _host.Add(Cases.Named("first"), [0, 1, 2, 3]);
        _host.Took(TimeSpan.FromMilliseconds(10));
        _host.Add(Cases.Named("second"), [0, 4]);
        _host.Took(TimeSpan.FromMilliseconds(1));
        _host.Add(Cases.Named("third"), [0, 2]);

        Assert.Equal(["first", "second"], Suspects());
    }

    [Fact]
    public void One_that_takes_too_long_keeps_nobody_else_from_running_again()
    {
        _host.Add(Cases.Named("first"), [0, 1]);
        _host.Took(TimeSpan.FromMilliseconds(1_100));
        _host.Add(Cases.Named("second"), [0, 4]);
        _host.Took(TimeSpan.FromMilliseconds(1));
        _host.Add(Cases.Named("third"), [0]);

        Assert.Equal(["second"], Suspects());
    }

    private static RewrittenModule[] Modules()
    {
        static CoveredMethod Method(bool runsOnce) => new("Code", "M()", runsOnce, false);
        static Block Block(int probe, int method) => new(probe, method, new Span(0, 1, 1, 1, 2));
        var table = new BlockTable(
            "Code#1",
            5,
            ["Code.cs"],
            [Method(false), Method(false), Method(true)],
            [Block(0, 0), Block(1, 0), Block(2, 1), Block(3, 2), Block(4, 0)],
            [],
            [],
            [],
            []
        );
        var others = table with { Module = "Other#1", Probes = 1, Blocks = [Block(0, 0)] };
        return
        [
            new("Code.dll", "1", IsUsersCode: true, IsTestAssembly: true, table),
            new("Other.dll", "2", IsUsersCode: false, IsTestAssembly: false, others),
        ];
    }

    private void Ran(string test, params int[] probes)
    {
        _host.Add(Cases.Named(test), probes);
        _host.Took(TimeSpan.FromMilliseconds(test == "first" ? 1 : 1000));
    }

    private IEnumerable<string> Suspects() => _host.Suspects().Select(t => t.Id.Split('/')[^1]);
}
