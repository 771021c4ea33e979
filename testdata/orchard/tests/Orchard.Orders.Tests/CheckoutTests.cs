using Orchard.Configuration;
using Orchard.Customers;
using Orchard.Payments;
using Orchard.Pricing;

namespace Orchard.Orders;

public class CheckoutTests
{
    private static readonly PaymentMethod Card = new PaymentMethod.Card(
        CardNumber.Parse("4111111111111111"),
        2027,
        5
    );

    private Shop _shop = null!;
    private FakeClock _clock = null!;

    [SetUp]
    public void OpenTheShop()
    {
        _clock = new FakeClock(Sample.Noon.AddHours(1));
        _shop = new Shop(OrchardSettings.Default, Sample.Catalog());
        _shop.Warehouse.Receive(Sample.Apple.Sku, 100);
        _shop.Warehouse.Receive(Sample.Press.Sku, 2);
    }

    [Test]
    public async Task A_paid_order_is_reserved_charged_and_moved_on()
    {
        var gateway = new FakeGateway(new PaymentResult.Approved("P-1"));
        var order = Sample.Draft("ORD-1", (Sample.Apple, 30));

        var result = await _shop.Checkout(gateway, _clock).PlaceAsync(order, Card, null, default);

        // 15.00 less 12.5 % is 13.12, sent for 7.90; 7 % on the apples, 19 % on the postage.
        Assert.That(result, Is.EqualTo(new CheckoutResult.Done(order, Money.Eur(23.44m), "P-1")));
        Assert.That(gateway.Charged, Is.EqualTo(new[] { Money.Eur(23.44m) }));
        Assert.That(order.Status, Is.EqualTo(OrderStatus.Paid));
        Assert.That(_shop.Warehouse[Sample.Apple.Sku].Available, Is.EqualTo(70));
    }

    [Test]
    public async Task A_coupon_lowers_what_is_charged()
    {
        var day = new DateOnly(2026, 3, 4);
        var gateway = new FakeGateway(new PaymentResult.Approved("P-1"));
        var coupon = new AmountCoupon("TEN", day, day, Money.Eur(10m), Money.Eur(50m));

        var result = await _shop
            .Checkout(gateway, _clock)
            .PlaceAsync(Sample.Draft("ORD-1", (Sample.Press, 1)), Card, coupon, default);

        Assert.That(((CheckoutResult.Done)result).Total, Is.EqualTo(Money.Eur(213.01m)));
    }

    [Test]
    public async Task A_company_abroad_is_charged_without_tax()
    {
        var gateway = new FakeGateway(new PaymentResult.Approved("P-1"));
        var order = Sample.Draft(
            "ORD-1",
            Sample.Mulder with
            {
                Tier = LoyaltyTier.None,
            },
            (Sample.Press, 1)
        );

        await _shop.Checkout(gateway, _clock).PlaceAsync(order, Card, null, default);

        Assert.That(gateway.Charged.Single(), Is.EqualTo(Money.Eur(189m + 9.90m + (13 * 0.60m))));
    }

    [Test]
    public async Task A_declined_order_gives_back_what_was_reserved()
    {
        var gateway = new FakeGateway(new PaymentResult.Declined("No money."));
        var order = Sample.Draft("ORD-1", (Sample.Apple, 30));

        var result = await _shop.Checkout(gateway, _clock).PlaceAsync(order, Card, null, default);

        Assert.That(result, Is.EqualTo(new CheckoutResult.NotPaid("No money.")));
        Assert.That(order.Status, Is.EqualTo(OrderStatus.Cancelled));
        Assert.That(_shop.Warehouse[Sample.Apple.Sku].Available, Is.EqualTo(100));
    }

    [Test]
    public async Task What_is_short_is_named_and_nothing_is_charged()
    {
        var gateway = new FakeGateway(new PaymentResult.Approved("P-1"));

        var result = await _shop
            .Checkout(gateway, _clock)
            .PlaceAsync(Sample.Draft("ORD-1", (Sample.Press, 3)), Card, null, default);

        Assert.That(((CheckoutResult.OutOfStock)result).Shortages.Single().Missing, Is.EqualTo(1));
        Assert.That(gateway.Charged, Is.Empty);
    }

    [Test]
    public async Task A_bad_order_is_rejected()
    {
        var result = await _shop
            .Checkout(new FakeGateway(), _clock)
            .PlaceAsync(Sample.Draft("ORD-1"), Card, null, default);

        Assert.That(result, Is.InstanceOf<CheckoutResult.Rejected>());
    }

    [Test]
    public void A_cancelled_checkout_gives_back_what_was_reserved()
    {
        var order = Sample.Draft("ORD-1", (Sample.Apple, 30));
        var checkout = _shop.Checkout(new FakeGateway(new PaymentResult.Approved("P-1")), _clock);

        Assert.ThrowsAsync<OperationCanceledException>(() =>
            checkout.PlaceAsync(order, Card, null, new CancellationToken(canceled: true))
        );
        Assert.That(order.Status, Is.EqualTo(OrderStatus.Cancelled));
        Assert.That(_shop.Warehouse[Sample.Apple.Sku].Reserved, Is.Zero);
    }

    [Test]
    public async Task A_checkout_returns_something()
    {
        var gateway = new FakeGateway(new PaymentResult.Approved("P-1"));

        var result = await _shop
            .Checkout(gateway, _clock)
            .PlaceAsync(Sample.Draft("ORD-1", (Sample.Apple, 1)), Card, null, default);

        Assert.That(result, Is.Not.Null);
    }

    [Test]
    public void A_checkout_is_started()
    {
        var gateway = new FakeGateway(new PaymentResult.Approved("P-1"));

        _ = _shop
            .Checkout(gateway, _clock)
            .PlaceAsync(Sample.Draft("ORD-1", (Sample.Apple, 500)), Card, null, default);
    }

    [Test]
    public async Task The_gateway_was_charged()
    {
        var gateway = new FakeGateway(new PaymentResult.Approved("P-1"));

        await gateway.ChargeAsync("ORD-1", Card, Money.Eur(5m), default);

        Assert.That(gateway.Charged, Is.EqualTo(new[] { Money.Eur(5m) }));
    }

    [Test, Explicit("Charges a real card one cent.")]
    public async Task A_real_card_is_charged()
    {
        var result = await _shop
            .Checkout(new FakeGateway(new PaymentResult.Unavailable()), TimeProvider.System)
            .PlaceAsync(Sample.Draft("ORD-1", (Sample.Apple, 1)), Card, null, default);

        Assert.That(result, Is.InstanceOf<CheckoutResult.Done>());
    }
}
