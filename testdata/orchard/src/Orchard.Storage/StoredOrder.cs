using System.Text.Json.Serialization;
using Orchard.Catalog;
using Orchard.Customers;
using Orchard.Orders;

namespace Orchard.Storage;

/// <summary>An order as it stands in a file. Version 1 is the only one so far.</summary>
internal sealed record StoredOrder(
    int Version,
    string Number,
    Customer Customer,
    IReadOnlyList<StoredLine> Lines,
    IReadOnlyList<OrderEvent> History
)
{
    public const int CurrentVersion = 1;

    public static StoredOrder Of(Order order) =>
        new(
            CurrentVersion,
            order.Number,
            order.Customer,
            [
                .. order.Lines.Select(l => new StoredLine(
                    l.Sku.ToString(),
                    l.Name,
                    l.Quantity,
                    l.UnitPrice.Amount,
                    l.UnitPrice.Currency,
                    l.Category
                )),
            ],
            order.History
        );

    public Order ToOrder() =>
        Order.Restore(Number, Customer, Lines.Select(l => l.ToLine()), History);
}

/// <summary>A line of an order as it stands in a file.</summary>
internal sealed record StoredLine(
    string Sku,
    string Name,
    int Quantity,
    decimal Price,
    string Currency,
    ProductCategory Category
)
{
    public OrderLine ToLine() =>
        new(Catalog.Sku.Parse(Sku), Name, Quantity, new Money(Price, Currency), Category);
}

/// <summary>The JSON of stored orders, without reflection.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    UseStringEnumConverter = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase
)]
[JsonSerializable(typeof(StoredOrder))]
internal sealed partial class StoredOrderJson : JsonSerializerContext;
