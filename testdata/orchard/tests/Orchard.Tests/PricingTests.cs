using Orchard.Catalog;
using Orchard.Customers;
using Orchard.Pricing;

namespace Orchard;

public class PricingTests
{
    private static readonly DateOnly Today = new(2026, 3, 4);

    private readonly PriceCalculator _prices = new(
        Sample.Catalog(),
        QuantityDiscount.Standard,
        "EUR"
    );

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 2.5)]
    [InlineData(9, 2.5)]
    [InlineData(10, 5)]
    [InlineData(19, 5)]
    [InlineData(20, 7.5)]
    [InlineData(29, 7.5)]
    [InlineData(30, 12.5)]
    [InlineData(99, 12.5)]
    [InlineData(100, 20)]
    public void Discount_by_quantity(int quantity, double expected) =>
        Assert.Equal(expected, QuantityDiscount.Standard.PercentFor(quantity));

    [Fact]
    public void A_negative_quantity_has_no_discount() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => QuantityDiscount.Standard.PercentFor(-1));

    [Theory]
    [InlineData(1, 4)]
    [InlineData(5, 5)]
    [InlineData(99, 1)]
    [InlineData(100, null)]
    public void Pieces_missing_to_the_next_tier(int quantity, int? expected) =>
        Assert.Equal(expected, QuantityDiscount.Standard.PiecesToNextTier(quantity));

    [Theory]
    [InlineData(0, 5)]
    [InlineData(10, -1)]
    [InlineData(10, 101)]
    public void A_tier_that_makes_no_sense_is_refused(int from, double percent) =>
        Assert.Throws<OrchardException>(() =>
            new QuantityDiscount([new DiscountTier(from, percent)])
        );

    [Fact]
    public void Two_tiers_do_not_start_at_the_same_quantity() =>
        Assert.Throws<OrchardException>(() => new QuantityDiscount([new(10, 5), new(10, 6)]));

    [Fact]
    public void Quantity_then_loyalty_then_coupon_are_taken_off()
    {
        var coupon = new PercentCoupon("SPRING", Today, Today, 10);

        var quote = _prices.Quote(
            [(Sample.Apple.Sku, 100), (Sample.Press.Sku, 1)],
            LoyaltyTier.Gold,
            coupon
        );

        Assert.Equal(Money.Eur(229m), quote.Subtotal);
        Assert.Equal(Money.Eur(11.45m), quote.LoyaltyDiscount);
        Assert.Equal(Money.Eur(21.76m), quote.CouponDiscount);
        Assert.Equal(Money.Eur(195.79m), quote.Total);
        Assert.Equal(Money.Eur(43.21m), quote.Saved);
    }

    [Fact]
    public void All_discounts_together_have_a_limit()
    {
        var coupon = new PercentCoupon("CRAZY", Today, Today, 90);

        var quote = _prices.Quote([(Sample.Press.Sku, 2)], LoyaltyTier.None, coupon);

        Assert.Equal(Money.Eur(378m * 0.6m), quote.Total);
    }

    [Fact]
    public void Two_lines_of_a_product_are_discounted_as_one()
    {
        var quote = _prices.Quote([(Sample.Pear.Sku, 6), (Sample.Pear.Sku, 4)], LoyaltyTier.None);

        var line = Assert.Single(quote.Lines);
        Assert.Equal(10, line.Quantity);
        Assert.Equal(5, line.DiscountPercent);
    }

    [Fact]
    public void Books_have_a_fixed_price()
    {
        var quote = _prices.Quote([(Sample.Book.Sku, 100)], LoyaltyTier.None);

        Assert.Equal(Money.Eur(2_400m), quote.Total);
    }

    [Fact]
    public void An_empty_basket_has_no_price() =>
        Assert.Throws<OrchardException>(() => _prices.Quote([], LoyaltyTier.None));

    [Fact]
    public void A_quantity_of_zero_has_no_price() =>
        Assert.Throws<OrchardException>(() =>
            _prices.Quote([(Sample.Apple.Sku, 0)], LoyaltyTier.None)
        );

    [Fact]
    public void Thirty_pieces_have_a_discount() =>
        Assert.Equal(12.5, QuantityDiscount.Standard.PercentFor(30));

    [Fact]
    public void A_quote_is_made()
    {
        var quote = _prices.Quote([(Sample.Apple.Sku, 3)], LoyaltyTier.Bronze);

        Assert.NotNull(quote);
    }

    [Fact]
    public void A_quote_has_lines()
    {
        var quote = _prices.Quote([(Sample.Apple.Sku, 3)], LoyaltyTier.Bronze);

        Assert.True(quote.Lines.Count >= 0);
    }

    [Fact]
    public void A_quote_does_not_fail_for_any_tier()
    {
        foreach (var tier in Enum.GetValues<LoyaltyTier>())
        {
            _prices.Quote([(Sample.Apple.Sku, 12)], tier);
        }
    }

    [Fact]
    public void Twenty_thousand_baskets_are_priced_alike()
    {
        var totals = new HashSet<Money>();
        for (var i = 0; i < 20_000; i++)
        {
            totals.Add(
                _prices
                    .Quote([(Sample.Apple.Sku, 30), (Sample.Pear.Sku, 2)], LoyaltyTier.Silver)
                    .Total
            );
        }

        Assert.Equal([Money.Eur(14.06m)], totals);
    }
}
