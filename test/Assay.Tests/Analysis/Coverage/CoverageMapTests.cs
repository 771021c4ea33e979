using Assay.Analysis.Coverage;

namespace Assay.Tests.Analysis.Coverage;

public sealed class CoverageMapTests
{
    private static readonly MappedModule[] Modules = [new("A#1", 100), new("B#1", 50)];

    [Fact]
    public void The_map_answers_both_ways()
    {
        var map = Decoded(Map());

        Assert.Equal([1, 2, 3, 107], map.ProbesOf("T/first")!);
        Assert.Equal([], map.ProbesOf("T/nothing")!);
        Assert.Null(map.ProbesOf("T/unknown"));
        Assert.Equal(["T/first", "T/second"], map.TestsOf([2]));
        Assert.Equal(["T/first", "T/third"], map.TestsOf([107]));
        Assert.Empty(map.TestsOf([99]));
    }

    [Fact]
    public void Tests_with_equal_sets_share_one()
    {
        var builder = new CoverageMapBuilder(Modules);
        for (var i = 0; i < 100; i++)
        {
            builder.Add($"T/{i}", [("A#1", [i % 3, 50])]);
        }

        Assert.Equal(3, Decoded(builder.Build()).DistinctSets);
    }

    [Fact]
    public void What_the_rows_of_a_test_pass_is_added_up()
    {
        var builder = new CoverageMapBuilder(Modules);
        builder.Add("T/rows", [("A#1", [1])]);
        builder.Add("T/rows", [("A#1", [5]), ("B#1", [0])]);

        var map = Decoded(builder.Build());

        Assert.Equal([1, 5, 100], map.ProbesOf("T/rows")!);
        Assert.Equal(1, map.DistinctSets);
    }

    [Fact]
    public void Each_probe_knows_how_many_tests_pass_it()
    {
        var counts = Decoded(Map()).TestCounts();

        Assert.Equal((0, 1, 2, 2), (counts[0], counts[1], counts[2], counts[107]));
    }

    [Fact]
    public void A_damaged_map_is_told_apart_at_every_length()
    {
        var bytes = CoverageMapFormat.Encode(Map());

        for (var length = 0; length < bytes.Length; length++)
        {
            var cut = bytes[..length];
            Assert.Throws<InvalidDataException>(() => CoverageMapFormat.Decode(cut));
        }
    }

    [Fact]
    public void A_map_that_counts_more_than_it_holds_takes_no_memory_for_it()
    {
        byte[] bytes = [.. "assaymap"u8, 1, 0xff, 0xff, 0xff, 0xff, 0x07];

        Assert.Throws<InvalidDataException>(() => CoverageMapFormat.Decode(bytes));
    }

    [Fact]
    public void The_map_of_another_version_is_not_read()
    {
        var bytes = CoverageMapFormat.Encode(Map());
        bytes["assaymap"u8.Length]++;

        Assert.Null(CoverageMapFormat.Decode(bytes));
    }

    [Theory]
    [InlineData(new int[0])]
    [InlineData(new[] { 0 })]
    [InlineData(new[] { 0, 1, 2, 3 })]
    [InlineData(new[] { 5, 6, 9, 1000, 1001, 99999 })]
    public void A_set_is_read_as_it_was_written(int[] probes) =>
        Assert.Equal(probes, ProbeSet.Decode(ProbeSet.Encode(probes), 100_000));

    [Fact]
    public void A_set_must_ascend() =>
        Assert.Throws<ArgumentException>(() => ProbeSet.Encode([2, 1]));

    [Fact]
    public void A_set_out_of_range_is_damaged() =>
        Assert.Throws<InvalidDataException>(() => ProbeSet.Decode(ProbeSet.Encode([7]), 7));

    private static CoverageMap Map()
    {
        var builder = new CoverageMapBuilder(Modules);
        builder.Add("T/first", [("A#1", [1, 2, 3]), ("B#1", [7])]);
        builder.Add("T/second", [("A#1", [2])]);
        builder.Add("T/third", [("B#1", [7])]);
        builder.Add("T/nothing", Array.Empty<int>());
        return builder.Build();
    }

    private static CoverageMap Decoded(CoverageMap map) =>
        CoverageMapFormat.Decode(CoverageMapFormat.Encode(map))!;
}
