namespace Orchard.Pricing;

/// <summary>The coupons that were issued, and which of them were used.</summary>
public sealed class CouponBook
{
    private readonly Dictionary<string, Coupon> _coupons = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _redeemed = new(StringComparer.OrdinalIgnoreCase);

    public void Issue(Coupon coupon)
    {
        if (!_coupons.TryAdd(coupon.Code, coupon))
        {
            throw new OrchardException($"The coupon {coupon.Code} was issued before.");
        }
    }

    /// <summary>The coupon of that code, if it may be used on that day.</summary>
    public Coupon? Find(string code, DateOnly day) =>
        _coupons.TryGetValue(code.Trim(), out var coupon)
        && coupon.IsValidOn(day)
        && !_redeemed.Contains(coupon.Code)
            ? coupon
            : null;

    /// <summary>Marks a coupon as used.</summary>
    /// <exception cref="OrchardException">It is unknown, expired or was used before.</exception>
    public Coupon Redeem(string code, DateOnly day)
    {
        var coupon =
            Find(code, day) ?? throw new OrchardException($"The coupon {code} can not be used.");
        _redeemed.Add(coupon.Code);
        return coupon;
    }
}
