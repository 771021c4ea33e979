using Orchard.Catalog;
using Orchard.Inventory;
using Orchard.Invoices;
using Orchard.Orders;
using Orchard.Payments;
using Orchard.Pricing;
using Orchard.Shipping;
using Orchard.Taxes;

namespace Orchard.Configuration;

/// <summary>The parts of a shop, put together as its settings say.</summary>
public sealed class Shop
{
    private readonly OrchardSettings _settings;

    public Shop(OrchardSettings settings, ProductCatalog catalog)
    {
        _settings = settings;
        Catalog = catalog;
        Warehouse = new Warehouse(settings.Shop.Name, settings.Inventory.LowStockAt);
        Invoices = new InvoiceBuilder(Taxes, new InvoiceNumbers(), settings.Orders.DaysToPay);
    }

    public ProductCatalog Catalog { get; }

    public Warehouse Warehouse { get; }

    public PriceCalculator Prices =>
        new(Catalog, new QuantityDiscount(_settings.Pricing.DiscountTiers), _settings.Shop.Currency)
        {
            LargestTotalDiscountPercent = _settings.Pricing.LargestTotalDiscountPercent,
        };

    public TaxCalculator Taxes => new(_settings.Shop.HomeCountry);

    public ShippingCalculator Shipping =>
        new(Rates(_settings.Shipping), _settings.Shop.HomeCountry, sku => Catalog[sku]);

    public DeliveryEstimator Delivery =>
        new(
            _settings.Shipping.CutOff,
            TimeZoneInfo.FindSystemTimeZoneById(_settings.Shipping.TimeZone)
        );

    public ReorderPolicy Reorders =>
        new(
            _settings.Inventory.LeadTimeDays,
            _settings.Inventory.SafetyDays,
            _settings.Inventory.BatchSize
        );

    public InvoiceBuilder Invoices { get; }

    public Checkout Checkout(IPaymentGateway gateway, TimeProvider clock)
    {
        var retry = new RetryOptions(_settings.Payments.Attempts, _settings.Payments.FirstDelay);
        var parts = new CheckoutParts(
            new OrderValidator(_settings.Orders.MostPieces),
            Prices,
            Taxes,
            Shipping,
            Warehouse,
            new PaymentProcessor(gateway, retry, clock)
        );
        return new Checkout(parts, clock);
    }

    private static ShippingRates Rates(ShippingSettings settings) =>
        new(
            new Dictionary<ShippingZone, Money>
            {
                [ShippingZone.Domestic] = settings.Domestic,
                [ShippingZone.Neighbour] = settings.Neighbour,
                [ShippingZone.Union] = settings.Union,
                [ShippingZone.World] = settings.World,
            },
            settings.PerKilogram,
            settings.FreeFrom,
            settings.MaxParcelGrams
        );
}
