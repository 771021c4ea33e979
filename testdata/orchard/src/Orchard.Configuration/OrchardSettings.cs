using Orchard.Pricing;

namespace Orchard.Configuration;

/// <summary>Everything that can be set in orchard.json; what is left out there stands here.</summary>
public sealed record OrchardSettings
{
    public static OrchardSettings Default { get; } = new();

    public ShopSettings Shop { get; init; } = new();

    public PricingSettings Pricing { get; init; } = new();

    public OrderSettings Orders { get; init; } = new();

    public ShippingSettings Shipping { get; init; } = new();

    public InventorySettings Inventory { get; init; } = new();

    public PaymentSettings Payments { get; init; } = new();

    public StorageSettings Storage { get; init; } = new();
}

public sealed record ShopSettings
{
    public string Name { get; init; } = "Orchard";

    public string HomeCountry { get; init; } = "DE";

    public string Currency { get; init; } = "EUR";
}

public sealed record PricingSettings
{
    public IReadOnlyList<DiscountTier> DiscountTiers { get; init; } =
    [new(5, 2.5), new(10, 5), new(20, 7.5), new(30, 12.5), new(100, 20)];

    public double LargestTotalDiscountPercent { get; init; } = 40;
}

public sealed record OrderSettings
{
    public int MostPieces { get; init; } = 500;

    public int DaysToPay { get; init; } = 14;
}

public sealed record ShippingSettings
{
    public Money Domestic { get; init; } = Money.Eur(4.90m);

    public Money Neighbour { get; init; } = Money.Eur(9.90m);

    public Money Union { get; init; } = Money.Eur(14.90m);

    public Money World { get; init; } = Money.Eur(29m);

    public Money PerKilogram { get; init; } = Money.Eur(0.60m);

    public Money FreeFrom { get; init; } = Money.Eur(50m);

    public int MaxParcelGrams { get; init; } = 31_500;

    public TimeOnly CutOff { get; init; } = new(14, 0);

    public string TimeZone { get; init; } = "Europe/Berlin";
}

public sealed record InventorySettings
{
    public int LowStockAt { get; init; } = 5;

    public int LeadTimeDays { get; init; } = 5;

    public int SafetyDays { get; init; } = 2;

    public int BatchSize { get; init; } = 10;
}

public sealed record PaymentSettings
{
    public int Attempts { get; init; } = 3;

    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(200);
}

public sealed record StorageSettings
{
    public string Folder { get; init; } = "data";

    public TimeSpan CacheFor { get; init; } = TimeSpan.FromMinutes(10);

    public int CacheEntries { get; init; } = 1_000;
}
