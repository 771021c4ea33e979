using System.Globalization;
using System.Text;
using Orchard.Orders;

namespace Orchard.Reports;

/// <summary>What was sold of one product.</summary>
public sealed record ProductSales(string Sku, string Name, int Pieces, Money Revenue);

/// <summary>What was sold, and to whom, within a time.</summary>
public sealed class SalesReport
{
    private readonly IReadOnlyList<Order> _orders;
    private readonly string _currency;

    /// <summary>Counts orders that were paid, whatever became of them later, except returned ones.</summary>
    public SalesReport(IEnumerable<Order> orders, string currency)
    {
        _currency = currency;
        _orders =
        [
            .. orders.Where(o =>
                o.Status is OrderStatus.Paid or OrderStatus.Shipped or OrderStatus.Delivered
            ),
        ];
    }

    public Money Revenue => Money.Sum(_orders.Select(o => o.Subtotal(_currency)), _currency);

    public Money AverageOrder =>
        _orders.Count == 0 ? Money.Zero(_currency) : (Revenue * (1m / _orders.Count)).Round();

    public IReadOnlyList<ProductSales> BestSellers(int count = 5) =>
        [
            .. _orders
                .SelectMany(o => o.Lines)
                .GroupBy(l => l.Sku)
                .Select(g => new ProductSales(
                    g.Key.ToString(),
                    g.First().Name,
                    g.Sum(l => l.Quantity),
                    Money.Sum(g.Select(l => l.Total), _currency)
                ))
                .OrderByDescending(p => p.Revenue.Amount)
                .ThenBy(p => p.Sku, StringComparer.Ordinal)
                .Take(count),
        ];

    public IReadOnlyDictionary<string, Money> RevenueByCountry() =>
        _orders
            .GroupBy(o => o.Customer.Address.Country)
            .ToDictionary(
                g => g.Key,
                g => Money.Sum(g.Select(o => o.Subtotal(_currency)), _currency)
            );

    /// <summary>Median time from paid to shipped; null while nothing was shipped.</summary>
    public TimeSpan? MedianHandlingTime()
    {
        var times = _orders
            .Select(o => o.TimeBetween(OrderStatus.Paid, OrderStatus.Shipped))
            .OfType<TimeSpan>()
            .Order()
            .ToArray();
        return times.Length switch
        {
            0 => null,
            var n when n % 2 == 1 => times[n / 2],
            var n => (times[(n / 2) - 1] + times[n / 2]) / 2,
        };
    }

    public string Print()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Orders   {_orders.Count}\n");
        text.Append(CultureInfo.InvariantCulture, $"Revenue  {Revenue}\n");
        text.Append(CultureInfo.InvariantCulture, $"Average  {AverageOrder}\n");
        foreach (var product in BestSellers())
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  {product.Pieces, 5} {product.Name} {product.Revenue}\n"
            );
        }
        return text.ToString();
    }
}
