using Orchard.Catalog;
using Orchard.Customers;
using Orchard.Orders;

namespace Orchard;

/// <summary>Products, customers and orders that many tests need.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    public static readonly Product Apple = new(
        Sku.Of("APL", 42),
        "Apple, red",
        Money.Eur(0.50m),
        ProductCategory.Food,
        180
    );
    public static readonly Product Pear = new(
        Sku.Of("PEA", 7),
        "Pear",
        Money.Eur(0.65m),
        ProductCategory.Food,
        200
    );
    public static readonly Product Book = new(
        Sku.Of("BOK", 310),
        "The book of apples",
        Money.Eur(24m),
        ProductCategory.Books,
        650
    );
    public static readonly Product Press = new(
        Sku.Of("PRS", 1),
        "Cider press",
        Money.Eur(189m),
        ProductCategory.Standard,
        14_000
    );
    public static readonly Product Guide = new(
        Sku.Of("GDE", 5),
        "Guide to pruning",
        Money.Eur(9.90m),
        ProductCategory.Digital,
        0
    );

    public static readonly Customer Anna = new(
        "C-1",
        "Anna Schmidt",
        new Address("Am Hang 3", "21073", "Hamburg", "DE"),
        LoyaltyTier.None
    );
    public static readonly Customer Gilles = new(
        "C-2",
        "Gilles Martin",
        new Address("8 rue du Pont", "69002", "Lyon", "FR"),
        LoyaltyTier.Gold
    );
    public static readonly Customer Mulder = new(
        "C-3",
        "Mulder BV",
        new Address("Kade 12", "3011", "Rotterdam", "NL"),
        LoyaltyTier.Silver,
        "NL123456789B01"
    );

    public static ProductCatalog Catalog() => new([Apple, Pear, Book, Press, Guide]);

    public static Order Draft(string number, params (Product Product, int Quantity)[] lines) =>
        Draft(number, Anna, lines);

    public static Order Draft(
        string number,
        Customer customer,
        params (Product Product, int Quantity)[] lines
    )
    {
        var order = new Order(number, customer, Noon);
        foreach (var (product, quantity) in lines)
        {
            order.Add(product, quantity);
        }
        return order;
    }

    public static Order Paid(string number, params (Product Product, int Quantity)[] lines)
    {
        var order = Draft(number, lines);
        order.MoveTo(OrderStatus.Placed, Noon.AddMinutes(1));
        order.MoveTo(OrderStatus.Paid, Noon.AddMinutes(2));
        return order;
    }
}
