using System.Globalization;
using Orchard.Orders;

namespace Orchard.Storage;

/// <summary>Writes orders as CSV for the book-keeper, one row for each line of an order.</summary>
public sealed class OrderExporter(string currency)
{
    private static readonly string[] Header =
    [
        "number",
        "date",
        "customer",
        "country",
        "sku",
        "quantity",
        "total",
    ];

    /// <returns>How many rows were written, the header not counted.</returns>
    public int Export(IEnumerable<Order> orders, TextWriter writer)
    {
        var csv = new CsvWriter(writer);
        csv.Write(Header);
        var rows = 0;
        foreach (var order in orders.Where(o => o.Status != OrderStatus.Draft))
        {
            foreach (var line in order.Lines)
            {
                csv.Write(
                    order.Number,
                    order.CreatedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    order.Customer.Name,
                    order.Customer.Address.Country,
                    line.Sku.ToString(),
                    line.Quantity.ToString(CultureInfo.InvariantCulture),
                    AmountOf(line).ToString("F2", CultureInfo.InvariantCulture)
                );
                rows++;
            }
        }
        return rows;
    }

    public int ExportFile(IEnumerable<Order> orders, string path)
    {
        using var writer = new StreamWriter(path, append: false);
        return Export(orders, writer);
    }

    private decimal AmountOf(OrderLine line) =>
        line.UnitPrice.Currency == currency
            ? line.Total.Amount
            : throw new OrchardException(
                $"{line.Sku} is priced in {line.UnitPrice.Currency}, not in {currency}."
            );
}
