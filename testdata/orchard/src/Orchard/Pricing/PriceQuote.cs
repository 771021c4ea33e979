namespace Orchard.Pricing;

/// <summary>One line of a quote, discount taken off.</summary>
public sealed record QuoteLine(
    string Sku,
    int Quantity,
    Money Gross,
    double DiscountPercent,
    Money Net
);

/// <summary>What an order costs before tax and shipping.</summary>
public sealed record PriceQuote(
    IReadOnlyList<QuoteLine> Lines,
    Money Subtotal,
    Money LoyaltyDiscount,
    Money CouponDiscount,
    Money Total
)
{
    public Money Saved => Money.Sum(Lines.Select(l => l.Gross), Subtotal.Currency) - Total;
}
