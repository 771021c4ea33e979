using Xunit;

namespace Reach.Tests;

public class BasketTests
{
    [Fact]
    public void A_few_cost_their_price() => Assert.Equal(6, Basket.Total(2, 3));

    [Fact]
    public void Many_cost_less() => Assert.Equal(54, Basket.Total(20, 3));

    [Fact]
    public void Nothing_costs_nothing() => Assert.Equal(0, Nothing.Zero());

    // A probe makes it longer.
    [Fact]
    public void The_body_of_a_method_is_short() =>
        Assert.True(
            typeof(Basket).GetMethod("Clear").GetMethodBody().GetILAsByteArray().Length < 10,
            "It is longer than 10 bytes"
        );
}

public static class Sample
{
    public static int Price() => 3;
}
