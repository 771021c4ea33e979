using Orchard.Configuration;

namespace Orchard.Shipping;

[NotInParallel]
public class ShippingOfTheShopTests
{
    private static OrchardSettings? s_settings;

    [Test]
    public async Task The_shop_reads_its_file()
    {
        s_settings = SettingsLoader.LoadFrom(AppContext.BaseDirectory);

        await Assert.That(s_settings).IsNotNull();
    }

    [Test, DependsOn(nameof(The_shop_reads_its_file))]
    public async Task A_parcel_is_sent_for_the_price_of_the_file()
    {
        var shop = new Shop(s_settings!, Sample.Catalog());

        var cost = shop.Shipping.CostFor(900, ShippingZone.Neighbour);

        await Assert.That(cost).IsEqualTo(Money.Eur(9.90m));
    }

    [Test]
    public async Task The_shop_estimates_a_delivery()
    {
        var shop = new Shop(SettingsLoader.LoadFrom(AppContext.BaseDirectory), Sample.Catalog());

        var window = shop.Delivery.Estimate(Sample.Noon, ShippingZone.Domestic);

        await Assert.That(window.Latest > window.Earliest).IsTrue();
    }

    [Test]
    public async Task A_pick_up_takes_a_moment()
    {
        await Task.Delay(180);

        await Assert.That(s_settings is null || s_settings is not null).IsTrue();
    }

    [Test, Explicit]
    public async Task The_carriers_own_server_answers()
    {
        using var http = new HttpClient { BaseAddress = new Uri("https://carrier.example.com/") };

        await Assert.That(await new CarrierClient(http).TrackAsync("P 1")).IsNotNull();
    }
}
