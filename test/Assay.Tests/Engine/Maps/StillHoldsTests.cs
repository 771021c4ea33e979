using Assay.Engine.Instrument;

namespace Assay.Tests.Engine.Maps;

public sealed class StillHoldsTests
{
    [Fact]
    public void Of_the_same_build_all_is_known() =>
        Assert.Equal("code alone file sensitive", Kept(SampleMaps.Tests(), SampleMaps.Code()));

    [Fact]
    public void Where_code_has_changed_only_tests_that_never_ran_it_are_known() =>
        Assert.Equal("alone", Kept(SampleMaps.Tests(), SampleMaps.Code("other")));

    [Fact]
    public void Where_the_test_assembly_has_changed_nothing_is_known() =>
        Assert.Equal("", Kept(SampleMaps.Tests("other"), SampleMaps.Code()));

    [Fact]
    public void Where_code_without_blocks_has_changed_nothing_is_known()
    {
        var now = SampleMaps.Rewritten(SampleMaps.Tests(), SampleMaps.Code());
        var holds = SampleMaps.Stored().StillHolding(now with { Rest = "other" });

        Assert.All(
            new[] { "T/code", "T/alone", "T/file", "T/sensitive" },
            t => Assert.False(holds.Contains(t))
        );
    }

    [Fact]
    public void Where_an_assembly_is_gone_the_tests_that_ran_it_are_not_known() =>
        Assert.Equal("alone", Kept(SampleMaps.Tests()));

    // It may be new code that a sensitive test runs: that is not known of it.
    [Fact]
    public void Where_an_assembly_has_come_only_sensitive_tests_are_not_known() =>
        Assert.Equal(
            "code alone file",
            Kept(SampleMaps.Tests(), SampleMaps.Code(), SampleMaps.Module("New.dll", "k-new"))
        );

    [Fact]
    public void What_is_known_is_numbered_as_now()
    {
        var holds = SampleMaps
            .Stored()
            .StillHolding(
                SampleMaps.Rewritten(
                    SampleMaps.Code(),
                    SampleMaps.Module("New.dll", "k-new"),
                    SampleMaps.Tests()
                )
            );
        var code = holds.Of("T/code")!;

        Assert.Equal(
            ["2: 1", "0: 2 9"],
            code.Hits.Select(h => $"{h.Module}: {string.Join(' ', h.Probes)}")
        );
        Assert.Equal(
            [(0, 5, "/a/é.txt"), (2, 2, null)],
            holds.Of("T/file")!.Things.Select(t => (t.Module, t.Probe, t.Target))
        );
        Assert.Null(holds.Of("T/never"));
        Assert.False(holds.Contains("T/never"));
    }

    private static string Kept(params RewrittenModule[] modules)
    {
        var holds = SampleMaps.Stored().StillHolding(SampleMaps.Rewritten(modules));
        return string.Join(
            ' ',
            new[] { "code", "alone", "file", "sensitive" }.Where(t => holds.Contains("T/" + t))
        );
    }
}
