using Orchard.Orders;

namespace Orchard.Shipping;

public class ShippingCalculatorTests
{
    private static readonly ShippingRates Rates = new(
        new Dictionary<ShippingZone, Money>
        {
            [ShippingZone.Domestic] = Money.Eur(5m),
            [ShippingZone.Neighbour] = Money.Eur(10m),
            [ShippingZone.Union] = Money.Eur(15m),
            [ShippingZone.World] = Money.Eur(30m),
        },
        PerKilogram: Money.Eur(1m),
        FreeFrom: Money.Eur(50m),
        MaxParcelGrams: 20_000
    );

    private readonly ShippingCalculator _shipping = new(Rates, "DE", sku => Sample.Catalog()[sku]);

    private static IReadOnlyList<OrderLine> Apples(int quantity) =>
        Sample.Draft("ORD-1", (Sample.Apple, quantity)).Lines;

    [Test]
    [Arguments(1, ShippingZone.Domestic, 5)]
    [Arguments(1_000, ShippingZone.Domestic, 5)]
    [Arguments(1_001, ShippingZone.Domestic, 6)]
    [Arguments(20_000, ShippingZone.Neighbour, 29)]
    [Arguments(20_001, ShippingZone.Neighbour, 40)]
    [Arguments(500, ShippingZone.World, 30)]
    public async Task A_parcel_is_priced_by_weight_and_zone(
        int grams,
        ShippingZone zone,
        int expected
    ) => await Assert.That(_shipping.CostFor(grams, zone)).IsEqualTo(Money.Eur(expected));

    [Test]
    public async Task What_weighs_nothing_is_not_priced() =>
        await Assert
            .That(() => _shipping.CostFor(0, ShippingZone.World))
            .Throws<ArgumentOutOfRangeException>();

    [Test]
    [Arguments("DE", 49.5, 5)]
    [Arguments("DE", 50, 0)]
    [Arguments("AT", 50, 10)]
    public async Task A_large_order_is_sent_free_at_home(string country, double total, int expected)
    {
        var cost = _shipping.CostFor(Apples(2), Money.Eur((decimal)total), country);

        await Assert.That(cost).IsEqualTo(Money.Eur(expected));
    }

    [Test]
    public async Task What_is_digital_is_not_shipped()
    {
        var lines = Sample.Draft("ORD-1", (Sample.Guide, 3)).Lines;

        await Assert.That(_shipping.CostFor(lines, Money.Eur(29.70m), "DE").IsZero).IsTrue();
        await Assert.That(_shipping.Pack(lines)).IsEmpty();
    }

    [Test]
    [Arguments("DE", "DE", ShippingZone.Domestic)]
    [Arguments("DE", "CH", ShippingZone.Neighbour)]
    [Arguments("DE", "ES", ShippingZone.Union)]
    [Arguments("DE", "US", ShippingZone.World)]
    [Arguments("ES", "PT", ShippingZone.Union)]
    public async Task A_country_is_in_a_zone(string home, string country, ShippingZone expected) =>
        await Assert.That(ShippingZones.Of(home, country)).IsEqualTo(expected);

    [Test]
    public async Task Shipping_costs_something()
    {
        var cost = _shipping.CostFor(Apples(2), Money.Eur(1m), "DE");

        await Assert.That((object)cost).IsNotNull();
    }

    [Test]
    public void Shipping_is_calculated()
    {
        _shipping.CostFor(Apples(10), Money.Eur(5m), "FR");
    }

    [Test]
    public async Task A_parcel_to_Switzerland()
    {
        var zone = ShippingZones.Of("DE", "CH");

        await Assert.That(zone).IsEqualTo(ShippingZone.Neighbour);
    }

    [Test, MatrixDataSource]
    public async Task All_zones_have_a_price(
        [Matrix(1, 5_000)] int grams,
        [Matrix] ShippingZone zone
    ) => await Assert.That(_shipping.CostFor(grams, zone).IsNegative).IsFalse();
}
