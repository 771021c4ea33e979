using Orchard.Catalog;

namespace Orchard.Inventory;

/// <summary>One change of stock. Negative quantities left the warehouse.</summary>
public sealed record StockMovement(string Warehouse, Sku Sku, int Quantity, string Reason);

/// <summary>Every movement of stock since the process started, of all warehouses.</summary>
public sealed class StockLedger
{
    private readonly Lock _gate = new();
    private readonly List<StockMovement> _movements = [];

    public static StockLedger Shared { get; } = new();

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _movements.Count;
            }
        }
    }

    public void Record(StockMovement movement)
    {
        lock (_gate)
        {
            _movements.Add(movement);
        }
    }

    public int BalanceOf(string warehouse, Sku sku)
    {
        lock (_gate)
        {
            return _movements
                .Where(m => m.Warehouse == warehouse && m.Sku == sku)
                .Sum(m => m.Quantity);
        }
    }

    /// <summary>Movements of a warehouse, newest first.</summary>
    public IReadOnlyList<StockMovement> Latest(string warehouse, int count = 10)
    {
        lock (_gate)
        {
            return [.. _movements.Where(m => m.Warehouse == warehouse).Reverse().Take(count)];
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _movements.Clear();
        }
    }
}
