namespace Orchard.Configuration;

[TestClass]
public class SettingsValidatorTests
{
    private static readonly Dictionary<string, OrchardSettings> Settings = new()
    {
        ["shop:name"] = new() { Shop = new() { Name = " " } },
        ["shop:homeCountry"] = new() { Shop = new() { HomeCountry = "US" } },
        ["shop:currency"] = new() { Shop = new() { Currency = "euro" } },
        ["pricing:largestTotalDiscountPercent"] = new()
        {
            Pricing = new() { LargestTotalDiscountPercent = 101 },
        },
        ["pricing:discountTiers"] = new()
        {
            Pricing = new() { DiscountTiers = [new(5, 10), new(10, 10)] },
        },
        ["shipping must be priced"] = new() { Shipping = new() { World = new Money(1m, "USD") } },
        ["shipping must not have negative"] = new() { Shipping = new() { Union = Money.Eur(-1m) } },
        ["shipping:timeZone"] = new() { Shipping = new() { TimeZone = "Mars/Olympus" } },
        ["orders:mostPieces"] = new() { Orders = new() { MostPieces = 0 } },
        ["orders:daysToPay"] = new() { Orders = new() { DaysToPay = 61 } },
        ["payments:attempts"] = new() { Payments = new() { Attempts = 11 } },
    };

    private static IEnumerable<string> Mistakes => Settings.Keys;

    [TestMethod]
    [DynamicData(nameof(Mistakes))]
    public void A_mistake_is_found_and_named(string key) =>
        Assert.Contains(
            p => p.StartsWith(key, StringComparison.Ordinal),
            SettingsValidator.Problems(Settings[key])
        );

    [TestMethod]
    public void The_defaults_are_valid() =>
        Assert.IsEmpty(SettingsValidator.Problems(OrchardSettings.Default));

    [TestMethod]
    public void Validation_makes_a_list() =>
        Assert.IsNotNull(SettingsValidator.Problems(OrchardSettings.Default));
}
