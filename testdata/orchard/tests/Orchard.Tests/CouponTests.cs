using Orchard.Pricing;

namespace Orchard;

public class CouponTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private readonly CouponBook _book = new();

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public void A_coupon_is_valid_from_its_first_to_its_last_day(int daysAfterMonday, bool expected)
    {
        var coupon = new PercentCoupon("WEEK", Monday, Monday.AddDays(6), 10);

        Assert.Equal(expected, coupon.IsValidOn(Monday.AddDays(daysAfterMonday)));
    }

    [Fact]
    public void A_coupon_is_used_once()
    {
        _book.Issue(new PercentCoupon("ONCE", Monday, Monday, 10));

        Assert.Equal("ONCE", _book.Redeem(" once ", Monday).Code);
        Assert.Null(_book.Find("ONCE", Monday));
        Assert.Throws<OrchardException>(() => _book.Redeem("ONCE", Monday));
    }

    [Fact]
    public void A_code_is_issued_once()
    {
        _book.Issue(new PercentCoupon("TWICE", Monday, Monday, 10));

        Assert.Throws<OrchardException>(() =>
            _book.Issue(new PercentCoupon("twice", Monday, Monday, 20))
        );
    }

    [Theory]
    [InlineData(49.5, 0)]
    [InlineData(50, 10)]
    [InlineData(80, 10)]
    public void An_amount_is_taken_off_from_a_minimum_on(double subtotal, double expected)
    {
        var coupon = new AmountCoupon("TEN", Monday, Monday, Money.Eur(10m), Money.Eur(50m));

        Assert.Equal(Money.Eur((decimal)expected), coupon.DiscountOn(Money.Eur((decimal)subtotal)));
    }

    [Fact]
    public void No_more_than_everything_is_taken_off()
    {
        var coupon = new AmountCoupon("BIG", Monday, Monday, Money.Eur(100m), Money.Eur(0m));

        Assert.Equal(Money.Eur(30m), coupon.DiscountOn(Money.Eur(30m)));
    }

    [Fact]
    public void An_expired_coupon_is_refused()
    {
        _book.Issue(new PercentCoupon("OLD", Monday, Monday, 10));

        Assert.ThrowsAny<Exception>(() => _book.Redeem("OLD", Monday.AddDays(1)));
    }

    [Fact]
    public void The_codes_of_a_batch_differ()
    {
        var codes = new CouponCodes(Random.Shared).Batch(10).ToArray();

        Assert.Equal(codes.Length, codes.Distinct().Count());
    }

    [Fact]
    public void A_code_has_its_prefix()
    {
        var code = new CouponCodes(new Random(1)).Next();

        Assert.StartsWith("SAVE-", code);
    }

    [Fact]
    public void A_code_is_not_too_short() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CouponCodes(new Random(1)).Next(2));
}
