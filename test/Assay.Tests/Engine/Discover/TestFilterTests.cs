using Assay.Engine;
using Assay.Engine.Discover;

namespace Assay.Tests.Engine.Discover;

public sealed class TestFilterTests
{
    private const string Id =
        "Orchard.Tests/Orchard.PricingTests.Discount_by_quantity(quantity: 30, expected: 12.5)";

    [Theory]
    [InlineData("Discount", true)]
    [InlineData("pricingtests.discount", true)]
    [InlineData("(quantity: 30", true)]
    [InlineData("12,5", false)]
    [InlineData("Orchard.Tests/", true)]
    [InlineData("/Orchard.Pricing", true)]
    [InlineData("Orchard.Tests/*", true)]
    [InlineData("*Discount*", true)]
    [InlineData("*/*.PricingTests.*", true)]
    [InlineData("Discount*", false)]
    [InlineData("*quantity: ?0,*", true)]
    [InlineData("*quantity: ?,*", false)]
    [InlineData("*.pricingtests.*", true)]
    [InlineData(@"/Discount_by_\w+\(/", true)]
    [InlineData("/^Discount/", false)]
    [InlineData("/discount/", false)]
    [InlineData("/(?i)discount/", true)]
    public void A_pattern_is_a_substring_a_glob_or_a_regular_expression(
        string pattern,
        bool fits
    ) => Assert.Equal(fits, TestFilter.Parse([pattern]).Fits(Id));

    [Fact]
    public void Of_several_patterns_one_is_enough()
    {
        var filter = TestFilter.Parse(["Basket", "Pricing"]);

        Assert.True(filter.Fits(Id));
        Assert.False(filter.Fits("Orchard.Tests/Orchard.OrderTests.Total"));
    }

    [Theory]
    [InlineData("Orchard.Tests/*", true)]
    [InlineData("orchard.?ests/Orchard.Basket*", true)]
    [InlineData("Orch*", true)]
    [InlineData("*/Orchard.Basket*", true)]
    [InlineData("Shop/*", false)]
    [InlineData("Orchard/*", false)]
    [InlineData("Orchard.Tests.More/*", false)]
    [InlineData("Shop/", true)]
    [InlineData("/^Shop/", true)]
    public void Only_a_glob_for_another_project_rules_out_all_tests_of_one(
        string pattern,
        bool could
    ) => Assert.Equal(could, TestFilter.Parse([pattern]).CouldFit("Orchard.Tests"));

    [Fact]
    public void What_one_of_several_patterns_could_fit_is_not_ruled_out()
    {
        Assert.True(TestFilter.Parse(["Shop/*", "Orchard.Tests/*"]).CouldFit("Orchard.Tests"));
        Assert.True(TestFilter.All.CouldFit("Orchard.Tests"));
    }

    [Fact]
    public void No_pattern_means_all_tests()
    {
        Assert.True(TestFilter.Parse([]).Fits(Id));
        Assert.True(TestFilter.Parse([]).IsAll);
        Assert.False(TestFilter.Parse(["x"]).IsAll);
    }

    [Theory]
    [InlineData("/(/", "is not a regular expression")]
    [InlineData("/(?<=a)b/", "uses look-around")]
    [InlineData("/(((a{999}){999}){999})/", "too large a repetition")]
    [InlineData("", "A filter is empty")]
    public void A_pattern_that_is_none_is_refused_with_a_sentence(string pattern, string expected)
    {
        var e = Assert.Throws<AssayException>(() => TestFilter.Parse([pattern]));

        Assert.Equal(Fault.Usage, e.Fault);
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
    }

    // With a backtracking engine this would take longer than the universe has left: the test would never end.
    [Fact]
    public void A_pattern_made_to_take_forever_does_not() =>
        Assert.False(TestFilter.Parse(["/^(a+)+$/"]).Fits(new string('a', 5_000) + "!"));
}
