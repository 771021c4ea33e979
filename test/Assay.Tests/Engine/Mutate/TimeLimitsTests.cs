using Assay.Engine.Mutate;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Mutate;

public class TimeLimitsTests
{
    [Fact]
    public void A_test_may_take_a_multiple_of_the_longest_that_it_took_and_never_more_than_any_test_may()
    {
        var limits = new TimeLimits(TimeSpan.FromSeconds(60));
        var test = Cases.Named("A");
        Assert.Equal(TimeSpan.FromSeconds(60), limits.Of(test));

        limits.Learn(test, TimeSpan.FromSeconds(2));
        limits.Learn(test, TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.FromSeconds(12), limits.Of(test));

        limits.Learn(test, TimeSpan.FromSeconds(50));
        Assert.Equal(TimeSpan.FromSeconds(60), limits.Of(test));
    }

    [Fact]
    public void Set_up_may_take_a_multiple_of_the_longest_start()
    {
        var limits = new TimeLimits(TimeSpan.FromSeconds(60));

        limits.LearnSetUp(TimeSpan.FromSeconds(3));
        limits.LearnSetUp(TimeSpan.FromSeconds(1));

        Assert.Equal(TimeSpan.FromSeconds(21), limits.OfSetUp);
    }
}
