using Reach.Tests;
using Xunit;

namespace Reach.MoreTests;

public class NameTests
{
    [Fact]
    public void One_is_a_piece() => Assert.Equal("piece", Basket.Name(1));

    [Fact]
    public void A_few_cost_the_sample_price() => Assert.Equal(6, Basket.Total(2, Sample.Price()));

    [Fact]
    public void Two_are_a_pair() => Assert.Equal("pair", Basket.Name(2));
}
