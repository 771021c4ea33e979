using Orchard.Taxes;

namespace Orchard.Configuration;

/// <summary>Finds values that each have the right type and still can not be worked with.</summary>
public static class SettingsValidator
{
    /// <summary>One sentence for each problem, beginning with the key; empty when all is well.</summary>
    public static IReadOnlyList<string> Problems(OrchardSettings settings) =>
        [
            .. Shop(settings.Shop),
            .. Pricing(settings.Pricing),
            .. Shipping(settings.Shipping, settings.Shop.Currency),
            .. Limits(settings),
        ];

    private static IEnumerable<string> Shop(ShopSettings shop)
    {
        if (string.IsNullOrWhiteSpace(shop.Name))
        {
            yield return "shop:name must not be empty.";
        }
        if (!TaxRates.IsKnown(shop.HomeCountry))
        {
            yield return $"shop:homeCountry is {shop.HomeCountry}, whose taxes are not known.";
        }
        if (shop.Currency is not { Length: 3 } || !shop.Currency.All(char.IsAsciiLetterUpper))
        {
            yield return $"shop:currency must be a code such as EUR, not {shop.Currency}.";
        }
    }

    private static IEnumerable<string> Pricing(PricingSettings pricing)
    {
        if (pricing.LargestTotalDiscountPercent is < 0 or > 100)
        {
            yield return "pricing:largestTotalDiscountPercent must be between 0 and 100.";
        }
        foreach (var (lower, higher) in pricing.DiscountTiers.Zip(pricing.DiscountTiers.Skip(1)))
        {
            if (higher.Percent <= lower.Percent)
            {
                yield return $"pricing:discountTiers gives no more for {higher.From} pieces than for {lower.From}.";
            }
        }
    }

    private static IEnumerable<string> Shipping(ShippingSettings shipping, string currency)
    {
        Money[] amounts =
        [
            shipping.Domestic,
            shipping.Neighbour,
            shipping.Union,
            shipping.World,
            shipping.PerKilogram,
            shipping.FreeFrom,
        ];
        if (amounts.Any(a => a.Currency != currency))
        {
            yield return $"shipping must be priced in {currency}, as the shop is.";
        }
        if (amounts.Any(a => a.IsNegative))
        {
            yield return "shipping must not have negative prices.";
        }
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(shipping.TimeZone, out _))
        {
            yield return $"shipping:timeZone is {shipping.TimeZone}, which this machine does not know.";
        }
    }

    private static IEnumerable<string> Limits(OrchardSettings settings) =>
        from limit in new (string Key, int Value, int Least, int Most)[]
        {
            ("orders:mostPieces", settings.Orders.MostPieces, 1, 100_000),
            ("orders:daysToPay", settings.Orders.DaysToPay, 1, 60),
            ("shipping:maxParcelGrams", settings.Shipping.MaxParcelGrams, 100, 70_000),
            ("inventory:lowStockAt", settings.Inventory.LowStockAt, 0, 10_000),
            ("inventory:leadTimeDays", settings.Inventory.LeadTimeDays, 0, 365),
            ("inventory:safetyDays", settings.Inventory.SafetyDays, 0, 365),
            ("inventory:batchSize", settings.Inventory.BatchSize, 1, 10_000),
            ("payments:attempts", settings.Payments.Attempts, 1, 10),
            ("storage:cacheEntries", settings.Storage.CacheEntries, 1, 1_000_000),
        }
        where limit.Value < limit.Least || limit.Value > limit.Most
        select $"{limit.Key} is {limit.Value}; it must be {limit.Least} to {limit.Most}.";
}
