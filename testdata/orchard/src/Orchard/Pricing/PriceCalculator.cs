using Orchard.Catalog;
using Orchard.Customers;

namespace Orchard.Pricing;

/// <summary>Prices a basket: quantity discount per line, then loyalty, then at most one coupon.</summary>
public sealed class PriceCalculator(
    ProductCatalog catalog,
    QuantityDiscount discount,
    string currency
)
{
    /// <summary>All discounts together never take off more than this share of the undiscounted price.</summary>
    public double LargestTotalDiscountPercent { get; init; } = 40;

    public PriceQuote Quote(
        IReadOnlyCollection<(Sku Sku, int Quantity)> basket,
        LoyaltyTier tier,
        Coupon? coupon = null
    )
    {
        if (basket.Count == 0)
        {
            throw new OrchardException("There is nothing in the basket.");
        }
        var lines = basket
            .GroupBy(b => b.Sku)
            .Select(g => LineOf(catalog[g.Key], g.Sum(b => b.Quantity)))
            .ToArray();
        var gross = Money.Sum(lines.Select(l => l.Gross), currency);
        var subtotal = Money.Sum(lines.Select(l => l.Net), currency);
        var loyalty = subtotal.Percent(LoyaltyProgram.PercentFor(tier));
        var couponDiscount = coupon?.DiscountOn(subtotal - loyalty) ?? Money.Zero(currency);
        var floor = gross - gross.Percent(LargestTotalDiscountPercent);
        var total = Money.Max(subtotal - loyalty - couponDiscount, floor);
        return new PriceQuote(lines, subtotal, loyalty, couponDiscount, total);
    }

    private QuoteLine LineOf(Product product, int quantity)
    {
        if (quantity < 1)
        {
            throw new OrchardException($"The quantity of {product.Sku} must be one or more.");
        }
        var gross = product.Price * quantity;
        var percent = product.Category == ProductCategory.Books ? 0 : discount.PercentFor(quantity);
        return new QuoteLine(
            product.Sku.ToString(),
            quantity,
            gross,
            percent,
            gross - gross.Percent(percent)
        );
    }
}
