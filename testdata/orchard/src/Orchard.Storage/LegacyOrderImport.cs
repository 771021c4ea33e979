using System.Globalization;
using Orchard.Catalog;
using Orchard.Customers;
using Orchard.Orders;

namespace Orchard.Storage;

/// <summary>Imports the fixed-width files of the shop that Orchard replaced.</summary>
public static class LegacyOrderImport
{
    private const int NumberWidth = 8;
    private const int DateWidth = 8;
    private const int SkuWidth = 11;
    private const int QuantityWidth = 4;

    /// <summary>One order for each number, in the order of the file.</summary>
    public static IEnumerable<Order> Read(
        TextReader reader,
        ProductCatalog catalog,
        Func<string, Customer> customerOf
    )
    {
        var rows = new List<(string Number, DateOnly Day, Sku Sku, int Quantity)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length >= NumberWidth + DateWidth + SkuWidth + QuantityWidth)
            {
                rows.Add(Parse(line));
            }
        }
        foreach (var group in rows.GroupBy(r => r.Number))
        {
            var at = new DateTimeOffset(group.First().Day, TimeOnly.MinValue, TimeSpan.Zero);
            var order = new Order("OLD-" + group.Key, customerOf(group.Key), at);
            foreach (var (_, _, sku, quantity) in group)
            {
                order.Add(catalog[sku], quantity);
            }
            yield return order;
        }
    }

    private static (string Number, DateOnly Day, Sku Sku, int Quantity) Parse(string line)
    {
        var at = 0;
        return (
            Take(NumberWidth).Trim(),
            DateOnly.ParseExact(Take(DateWidth), "yyyyMMdd", CultureInfo.InvariantCulture),
            Sku.Parse(Take(SkuWidth)),
            int.Parse(Take(QuantityWidth), CultureInfo.InvariantCulture)
        );

        string Take(int width)
        {
            var field = line.Substring(at, width);
            at += width;
            return field;
        }
    }
}
