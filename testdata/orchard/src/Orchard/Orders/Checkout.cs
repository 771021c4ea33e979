using Orchard.Customers;
using Orchard.Inventory;
using Orchard.Payments;
using Orchard.Pricing;
using Orchard.Shipping;
using Orchard.Taxes;

namespace Orchard.Orders;

/// <summary>What a checkout came to.</summary>
public abstract record CheckoutResult
{
    public sealed record Done(Order Order, Money Total, string PaymentReference) : CheckoutResult;

    public sealed record Rejected(IReadOnlyList<string> Problems) : CheckoutResult;

    public sealed record OutOfStock(IReadOnlyList<Shortage> Shortages) : CheckoutResult;

    public sealed record NotPaid(string Reason) : CheckoutResult;
}

/// <summary>The parts of the shop that a checkout works with.</summary>
public sealed record CheckoutParts(
    OrderValidator Validator,
    PriceCalculator Prices,
    TaxCalculator Taxes,
    ShippingCalculator Shipping,
    Warehouse Warehouse,
    PaymentProcessor Payments
);

/// <summary>From a draft to a paid order: validate, reserve, price, charge. What was reserved is given back on failure.</summary>
public sealed class Checkout(CheckoutParts parts, TimeProvider clock)
{
    public async Task<CheckoutResult> PlaceAsync(
        Order order,
        PaymentMethod payment,
        Coupon? coupon,
        CancellationToken cancellation
    )
    {
        var problems = parts.Validator.Problems(order);
        if (problems.Count > 0)
        {
            return new CheckoutResult.Rejected(problems);
        }
        var shortages = parts.Warehouse.Reserve(
            order.Number,
            [.. order.Lines.Select(l => (l.Sku, l.Quantity))]
        );
        if (shortages.Count > 0)
        {
            return new CheckoutResult.OutOfStock(shortages);
        }
        order.MoveTo(OrderStatus.Placed, clock.GetUtcNow());
        var total = TotalOf(order, coupon);
        PaymentResult paid;
        try
        {
            paid = await parts.Payments.ChargeAsync(order.Number, payment, total, cancellation);
        }
        catch (OperationCanceledException)
        {
            GiveBack(order, "cancelled by the customer");
            throw;
        }
        if (paid is not PaymentResult.Approved approved)
        {
            GiveBack(order, "not paid");
            return new CheckoutResult.NotPaid(
                paid is PaymentResult.Declined declined ? declined.Reason : "no answer"
            );
        }
        order.MoveTo(OrderStatus.Paid, clock.GetUtcNow(), approved.Reference);
        return new CheckoutResult.Done(order, total, approved.Reference);
    }

    private Money TotalOf(Order order, Coupon? coupon)
    {
        var customer = order.Customer;
        var quote = parts.Prices.Quote(
            [.. order.Lines.Select(l => (l.Sku, l.Quantity))],
            customer.Tier,
            coupon
        );
        var shipping = parts.Shipping.CostFor(order.Lines, quote.Total, customer.Address.Country);
        var shares = quote.Total.Allocate([
            .. order.Lines.Select(l => (int)Math.Max(1, l.Total.Amount * 100)),
        ]);
        var items = order
            .Lines.Zip(shares, (line, share) => (line.Category, share))
            .Append((default, shipping));
        var tax = parts.Taxes.Calculate(items, customer);
        return quote.Total + shipping + Money.Sum(tax.Select(t => t.Tax), quote.Total.Currency);
    }

    private void GiveBack(Order order, string why)
    {
        parts.Warehouse.Release(order.Number);
        order.MoveTo(OrderStatus.Cancelled, clock.GetUtcNow(), why);
    }
}
