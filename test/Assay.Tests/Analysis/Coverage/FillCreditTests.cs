using Assay.Analysis.Coverage;

namespace Assay.Tests.Analysis.Coverage;

public sealed class FillCreditTests
{
    // Asked in 0, filled by 1; 2 and 3 are of the method that fills, 4 of another.
    private static readonly BlockTable Table = new(
        "Code#1",
        5,
        ["Code.cs"],
        [Method("Ask"), Method("Make"), Method("Other")],
        [Block(0, 0), Block(1, 0), Block(2, 1), Block(3, 1), Block(4, 2)],
        [],
        [],
        [],
        []
    )
    {
        CacheFills = [new CacheFill(0, [1], IsKeyed: false)],
        Calls = [new BlockCalls(1, [77])],
        Callable = [new CallableMethod(1, [77]), new CallableMethod(2, [78])],
    };

    [Fact]
    public void Filling_takes_what_any_passed_that_filled_within_the_methods_it_may_call()
    {
        var filled = Assert.Single(
            Filled(("first", [0, 1, 2, 4]), ("second", [0, 1, 2, 3, 4]), ("later", [0, 4]))
        );

        Assert.Equal(0, filled.Asked);
        Assert.Equal([1, 2, 3], filled.Passed.Order());
    }

    [Fact]
    public void A_cache_that_no_test_filled_is_not_known() =>
        Assert.Empty(Filled(("later", [0, 2, 3])));

    [Fact]
    public void Probes_are_numbered_through_over_the_modules()
    {
        var builder = new CoverageMapBuilder([new("Other#1", 7), new("Code#1", 5)]);
        builder.Add("first", [7, 8, 10]);

        var filled = Assert.Single(
            Filled(
                [
                    Table with
                    {
                        Module = "Other#1",
                        Probes = 7,
                        CacheFills = [],
                        Calls = [],
                        Callable = [],
                    },
                    Table,
                ],
                builder
            )
        );

        Assert.Equal(7, filled.Asked);
        Assert.Equal([8, 10], filled.Passed.Order());
    }

    private static FilledCache[] Filled(params (string Test, int[] Probes)[] tests) =>
        Filled(Table, tests);

    private static FilledCache[] Filled(BlockTable table, (string Test, int[] Probes)[] tests)
    {
        var builder = new CoverageMapBuilder([new("Code#1", 5)]);
        foreach (var (test, probes) in tests)
        {
            builder.Add(test, probes);
        }
        return Filled([table], builder);
    }

    private static FilledCache[] Filled(BlockTable[] tables, CoverageMapBuilder builder) =>
        [.. new FillCredit(tables, new CallGraph(tables)).FilledIn(builder.Build())];

    private static CoveredMethod Method(string name) => new("Code", name, false, false);

    private static Block Block(int probe, int method) =>
        new(probe, method, new Span(0, probe + 1, 1, probe + 1, 9));
}
