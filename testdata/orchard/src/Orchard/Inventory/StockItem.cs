using Orchard.Catalog;

namespace Orchard.Inventory;

/// <summary>How much of a product lies in a warehouse, and how much of it is promised to orders.</summary>
public sealed record StockItem(Sku Sku, int OnHand, int Reserved)
{
    public int Available => OnHand - Reserved;
}

/// <summary>Pieces that are kept for an order until it is shipped or cancelled.</summary>
public sealed record Reservation(string OrderNumber, Sku Sku, int Quantity);

/// <summary>Too little was available.</summary>
public sealed record Shortage(Sku Sku, int Wanted, int Available)
{
    public int Missing => Wanted - Available;
}
