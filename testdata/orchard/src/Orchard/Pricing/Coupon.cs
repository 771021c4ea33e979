namespace Orchard.Pricing;

/// <summary>A code that takes something off an order.</summary>
public abstract record Coupon(string Code, DateOnly ValidFrom, DateOnly ValidTo)
{
    public bool IsValidOn(DateOnly day) => day >= ValidFrom && day <= ValidTo;

    /// <summary>What is taken off a subtotal; never more than the subtotal.</summary>
    public abstract Money DiscountOn(Money subtotal);
}

public sealed record PercentCoupon(
    string Code,
    DateOnly ValidFrom,
    DateOnly ValidTo,
    double Percent
) : Coupon(Code, ValidFrom, ValidTo)
{
    public override Money DiscountOn(Money subtotal) =>
        subtotal.Percent(Math.Clamp(Percent, 0, 100));
}

public sealed record AmountCoupon(
    string Code,
    DateOnly ValidFrom,
    DateOnly ValidTo,
    Money Amount,
    Money MinimumOrder
) : Coupon(Code, ValidFrom, ValidTo)
{
    public override Money DiscountOn(Money subtotal) =>
        subtotal < MinimumOrder ? Money.Zero(subtotal.Currency) : Money.Min(Amount, subtotal);
}
