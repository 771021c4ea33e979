using Orchard.Customers;
using Orchard.Orders;
using Orchard.Taxes;

namespace Orchard.Invoices;

/// <summary>What a customer has to pay, and until when.</summary>
public sealed record Invoice(
    string Number,
    DateOnly Date,
    DateOnly DueDate,
    Customer Customer,
    IReadOnlyList<OrderLine> Lines,
    IReadOnlyList<TaxLine> Taxes,
    Money Net
)
{
    public Money Tax => Money.Sum(Taxes.Select(t => t.Tax), Net.Currency);

    public Money Total => Net + Tax;

    /// <summary>Null while there is time; then the days since the due date.</summary>
    public int? DaysOverdue(DateOnly today) =>
        today > DueDate ? today.DayNumber - DueDate.DayNumber : null;
}

/// <summary>Makes an invoice of an order.</summary>
public sealed class InvoiceBuilder(TaxCalculator taxes, InvoiceNumbers numbers, int daysToPay)
{
    public Invoice Build(Order order, DateOnly date, string currency)
    {
        if (order.Status is OrderStatus.Draft or OrderStatus.Cancelled)
        {
            throw new OrchardException(
                $"Order {order.Number} is {order.Status}; there is nothing to invoice."
            );
        }
        var items = order.Lines.Select(l => (l.Category, l.Total));
        return new Invoice(
            numbers.Next(date),
            date,
            date.AddDays(daysToPay),
            order.Customer,
            order.Lines,
            taxes.Calculate(items, order.Customer),
            order.Subtotal(currency)
        );
    }
}

/// <summary>Numbers without gaps, starting again each year.</summary>
public sealed class InvoiceNumbers
{
    private readonly Dictionary<int, int> _lastOfYear = [];

    public string Next(DateOnly date)
    {
        var next = _lastOfYear.GetValueOrDefault(date.Year) + 1;
        _lastOfYear[date.Year] = next;
        return $"{date:yyyy}-{next:D5}";
    }
}
