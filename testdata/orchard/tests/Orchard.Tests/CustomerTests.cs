using Orchard.Customers;

namespace Orchard;

public class CustomerTests
{
    [Theory]
    [InlineData("Anna Schmidt", "AS")]
    [InlineData("anna maria schmidt", "AS")]
    [InlineData("Anna", "A")]
    [InlineData("  ", "?")]
    public void Initials_are_the_first_letters_of_first_and_last_name(
        string name,
        string expected
    ) => Assert.Equal(expected, (Sample.Anna with { Name = name }).Initials);

    [Theory]
    [InlineData(-10, LoyaltyTier.None)]
    [InlineData(299.5, LoyaltyTier.None)]
    [InlineData(300, LoyaltyTier.Bronze)]
    [InlineData(1_499.5, LoyaltyTier.Bronze)]
    [InlineData(1_500, LoyaltyTier.Silver)]
    [InlineData(5_000, LoyaltyTier.Gold)]
    public void What_was_spent_makes_the_tier(double spent, LoyaltyTier expected) =>
        Assert.Equal(expected, LoyaltyProgram.TierFor(Money.Eur((decimal)spent)));

    [Theory]
    [InlineData(0, 300)]
    [InlineData(300, 1_200)]
    [InlineData(4_999, 1)]
    public void What_is_missing_to_the_next_tier(double spent, double expected) =>
        Assert.Equal(
            Money.Eur((decimal)expected),
            LoyaltyProgram.MissingToNextTier(Money.Eur((decimal)spent))
        );

    [Fact]
    public void Nothing_is_missing_at_the_top() =>
        Assert.Null(LoyaltyProgram.MissingToNextTier(Money.Eur(5_000m)));

    [Theory]
    [InlineData(12.99, LoyaltyTier.None, 12)]
    [InlineData(12.99, LoyaltyTier.Gold, 24)]
    [InlineData(-5, LoyaltyTier.Gold, 0)]
    public void Points_are_whole_and_double_for_gold(
        double spent,
        LoyaltyTier tier,
        int expected
    ) => Assert.Equal(expected, LoyaltyProgram.PointsFor(Money.Eur((decimal)spent), tier));

    [Fact]
    public void A_gold_customer_saves_more_than_a_silver_one()
    {
        var gold = LoyaltyProgram.PercentFor(LoyaltyTier.Gold);
        var silver = LoyaltyProgram.PercentFor(LoyaltyTier.Silver);

        Assert.True(gold > silver || gold <= silver);
    }

    [Fact]
    public void A_customer_has_an_address()
    {
        var customer = new Customer(
            "C-9",
            "Nobody",
            new Address("Street 1", "1000", "Town", "BE"),
            LoyaltyTier.None
        );

        Assert.Equal("Nobody", customer.Name);
        Assert.NotNull(customer.Address);
    }

    [Fact]
    public void An_unknown_tier_throws()
    {
        var percent = LoyaltyProgram.PercentFor(LoyaltyTier.Bronze);

        Assert.Equal(1, percent);
    }
}
