using System.Globalization;
using Orchard.Pricing;

namespace Orchard.Configuration;

/// <summary>Makes settings of values, taking the default where there is no value.</summary>
public static class SettingsBinder
{
    public static OrchardSettings Bind(SettingsValues values)
    {
        var otherwise = OrchardSettings.Default;
        return new OrchardSettings
        {
            Shop = Shop(values, otherwise.Shop),
            Pricing = Pricing(values, otherwise.Pricing),
            Orders = Orders(values, otherwise.Orders),
            Shipping = Shipping(values, otherwise.Shipping),
            Inventory = Inventory(values, otherwise.Inventory),
            Payments = Payments(values, otherwise.Payments),
            Storage = Storage(values, otherwise.Storage),
        };
    }

    private static ShopSettings Shop(SettingsValues values, ShopSettings otherwise) =>
        new()
        {
            Name = values.Text("shop:name", otherwise.Name),
            HomeCountry = values.Text("shop:homeCountry", otherwise.HomeCountry),
            Currency = values.Text("shop:currency", otherwise.Currency),
        };

    private static PricingSettings Pricing(SettingsValues values, PricingSettings otherwise)
    {
        var tiers = values.Section("pricing:discountTiers");
        return new PricingSettings
        {
            DiscountTiers =
                tiers.Count == 0
                    ? otherwise.DiscountTiers
                    : [.. tiers.Select(Tier).OrderBy(t => t.From)],
            LargestTotalDiscountPercent = values.Number(
                "pricing:largestTotalDiscountPercent",
                otherwise.LargestTotalDiscountPercent
            ),
        };
    }

    private static DiscountTier Tier(KeyValuePair<string, string> tier) =>
        int.TryParse(tier.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
        && double.TryParse(
            tier.Value,
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var percent
        )
            ? new DiscountTier(from, percent)
            : throw new SettingsException(
                $"pricing:discountTiers must say from how many pieces on how many percent, not '{tier.Key}: {tier.Value}'."
            );

    private static OrderSettings Orders(SettingsValues values, OrderSettings otherwise) =>
        new()
        {
            MostPieces = values.Integer("orders:mostPieces", otherwise.MostPieces),
            DaysToPay = values.Integer("orders:daysToPay", otherwise.DaysToPay),
        };

    private static ShippingSettings Shipping(SettingsValues values, ShippingSettings otherwise) =>
        new()
        {
            Domestic = values.Money("shipping:domestic", otherwise.Domestic),
            Neighbour = values.Money("shipping:neighbour", otherwise.Neighbour),
            Union = values.Money("shipping:union", otherwise.Union),
            World = values.Money("shipping:world", otherwise.World),
            PerKilogram = values.Money("shipping:perKilogram", otherwise.PerKilogram),
            FreeFrom = values.Money("shipping:freeFrom", otherwise.FreeFrom),
            MaxParcelGrams = values.Integer("shipping:maxParcelGrams", otherwise.MaxParcelGrams),
            CutOff = values.Time("shipping:cutOff", otherwise.CutOff),
            TimeZone = values.Text("shipping:timeZone", otherwise.TimeZone),
        };

    private static InventorySettings Inventory(
        SettingsValues values,
        InventorySettings otherwise
    ) =>
        new()
        {
            LowStockAt = values.Integer("inventory:lowStockAt", otherwise.LowStockAt),
            LeadTimeDays = values.Integer("inventory:leadTimeDays", otherwise.LeadTimeDays),
            SafetyDays = values.Integer("inventory:safetyDays", otherwise.SafetyDays),
            BatchSize = values.Integer("inventory:batchSize", otherwise.BatchSize),
        };

    private static PaymentSettings Payments(SettingsValues values, PaymentSettings otherwise) =>
        new()
        {
            Attempts = values.Integer("payments:attempts", otherwise.Attempts),
            FirstDelay = values.Duration("payments:firstDelay", otherwise.FirstDelay),
        };

    private static StorageSettings Storage(SettingsValues values, StorageSettings otherwise) =>
        new()
        {
            Folder = values.Text("storage:folder", otherwise.Folder),
            CacheFor = values.Duration("storage:cacheFor", otherwise.CacheFor),
            CacheEntries = values.Integer("storage:cacheEntries", otherwise.CacheEntries),
        };
}
