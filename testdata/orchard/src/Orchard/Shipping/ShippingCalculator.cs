using Orchard.Catalog;
using Orchard.Orders;

namespace Orchard.Shipping;

/// <summary>What a parcel costs: a base price per zone and something for each kilogram.</summary>
public sealed record ShippingRates(
    IReadOnlyDictionary<ShippingZone, Money> Base,
    Money PerKilogram,
    Money FreeFrom,
    int MaxParcelGrams
);

/// <summary>The price of sending an order.</summary>
public sealed class ShippingCalculator(
    ShippingRates rates,
    string homeCountry,
    Func<Sku, Product> productOf
)
{
    /// <summary>Free at home from a certain total on; nothing where nothing is shipped.</summary>
    public Money CostFor(IReadOnlyCollection<OrderLine> lines, Money total, string country)
    {
        var grams = GramsOf(lines);
        var zone = ShippingZones.Of(homeCountry, country);
        if (grams == 0 || (zone == ShippingZone.Domestic && total >= rates.FreeFrom))
        {
            return Money.Zero(total.Currency);
        }
        return CostFor(grams, zone);
    }

    public Money CostFor(int grams, ShippingZone zone)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(grams);
        var parcels = (grams + rates.MaxParcelGrams - 1) / rates.MaxParcelGrams;
        var kilograms = (grams + 999) / 1000;
        return (rates.Base[zone] * parcels) + (rates.PerKilogram * (kilograms - 1));
    }

    /// <summary>The parcels of an order, each a list of SKUs with one entry for each piece.</summary>
    public IReadOnlyList<Parcel> Pack(IReadOnlyCollection<OrderLine> lines) =>
        ParcelPacker.Pack(
            lines
                .Select(l => productOf(l.Sku))
                .Zip(lines, (product, line) => new Packable(product, line.Quantity)),
            rates.MaxParcelGrams
        );

    private int GramsOf(IEnumerable<OrderLine> lines) =>
        lines
            .Select(l => (Product: productOf(l.Sku), l.Quantity))
            .Where(l => l.Product.NeedsShipping)
            .Sum(l => l.Product.WeightGrams * l.Quantity);
}
