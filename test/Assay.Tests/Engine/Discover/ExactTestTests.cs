using Assay.Engine;
using Assay.Engine.Discover;

namespace Assay.Tests.Engine.Discover;

public class ExactTestTests
{
    public static TheoryData<string> Ids =>
        [
            "P/N.C.M",
            "P/N.C.M(x: 1)",
            "P/N.C.M(x: 1)#2",
            "P/N.C.M(glob: \"*/?\", quote: 'x')",
            "P/N.C.M(path: \"/a/b/\")",
            "P/N.C.M(=)",
        ];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_test_named_exactly_is_the_only_one_that_fits(string id)
    {
        foreach (var name in (string[])[id, ExactTest.DigestOf(id)])
        {
            var filter = TestFilter.Parse([ExactTest.Filter(name)]);

            Assert.Equal([id], Ids.Select(i => i.Data).Where(filter.Fits));
            Assert.False(filter.Fits(id.ToLowerInvariant()));
            Assert.False(filter.Fits(id + "x"));
            Assert.False(filter.Fits("x" + id));
        }
    }

    [Fact]
    public void It_rules_out_the_tests_of_other_projects()
    {
        var filter = TestFilter.Parse([ExactTest.Filter("P/N.C.M")]);

        Assert.True(filter.CouldFit("P"));
        Assert.False(filter.CouldFit("P.More"));
        Assert.True(TestFilter.Parse([ExactTest.Filter(ExactTest.DigestOf("P/C"))]).CouldFit("Q"));
    }

    [Fact]
    public void What_can_be_no_id_is_refused()
    {
        var e = Assert.Throws<AssayException>(() => ExactTest.Filter("Discount"));

        Assert.Equal(Fault.Usage, e.Fault);
        Assert.StartsWith(
            "--test expects the whole id of a test",
            e.Message,
            StringComparison.Ordinal
        );
    }
}
