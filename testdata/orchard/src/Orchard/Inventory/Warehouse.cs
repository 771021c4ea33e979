using Orchard.Catalog;

namespace Orchard.Inventory;

/// <summary>Stock of one place. Safe to use from several threads.</summary>
public sealed class Warehouse(string name, int lowStockAt = 5)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Sku, StockItem> _items = [];
    private readonly List<Reservation> _reservations = [];

    public string Name { get; } = name;

    /// <summary>Raised when what is available of a product falls to the limit or below.</summary>
    public event EventHandler<StockItem>? LowStock;

    public StockItem this[Sku sku]
    {
        get
        {
            lock (_gate)
            {
                return ItemOf(sku);
            }
        }
    }

    public void Receive(Sku sku, int quantity)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(quantity);
        lock (_gate)
        {
            var item = ItemOf(sku);
            _items[sku] = item with { OnHand = checked(item.OnHand + quantity) };
        }
        StockLedger.Shared.Record(new StockMovement(Name, sku, quantity, "received"));
    }

    /// <summary>Reserves all or nothing.</summary>
    /// <returns>What is missing; empty when everything was reserved.</returns>
    public IReadOnlyList<Shortage> Reserve(
        string orderNumber,
        IReadOnlyCollection<(Sku Sku, int Quantity)> wanted
    )
    {
        List<StockItem> low = [];
        lock (_gate)
        {
            Shortage[] shortages =
            [
                .. wanted
                    .GroupBy(w => w.Sku)
                    .Select(g => new Shortage(
                        g.Key,
                        g.Sum(w => w.Quantity),
                        ItemOf(g.Key).Available
                    ))
                    .Where(s => s.Missing > 0),
            ];
            if (shortages.Length > 0)
            {
                return shortages;
            }
            foreach (var (sku, quantity) in wanted)
            {
                var item = ItemOf(sku);
                _items[sku] = item with { Reserved = item.Reserved + quantity };
                _reservations.Add(new Reservation(orderNumber, sku, quantity));
                if (_items[sku].Available <= lowStockAt)
                {
                    low.Add(_items[sku]);
                }
            }
        }
        NotifyLowStock(low);
        return [];
    }

    /// <summary>Gives back what was kept for an order.</summary>
    /// <returns>How many pieces were given back.</returns>
    public int Release(string orderNumber)
    {
        lock (_gate)
        {
            return Settle(
                orderNumber,
                (item, quantity) => item with { Reserved = item.Reserved - quantity }
            );
        }
    }

    /// <summary>Takes what was kept for an order out of the warehouse.</summary>
    public int Ship(string orderNumber)
    {
        Reservation[] shipped;
        int pieces;
        lock (_gate)
        {
            shipped = [.. _reservations.Where(r => r.OrderNumber == orderNumber)];
            pieces = Settle(
                orderNumber,
                (item, quantity) =>
                    item with
                    {
                        OnHand = item.OnHand - quantity,
                        Reserved = item.Reserved - quantity,
                    }
            );
        }
        foreach (var reservation in shipped)
        {
            StockLedger.Shared.Record(
                new StockMovement(Name, reservation.Sku, -reservation.Quantity, "shipped")
            );
        }
        return pieces;
    }

    /// <summary>Sets what was counted on the shelf.</summary>
    /// <returns>How far the books were off.</returns>
    public int Recount(Sku sku, int counted)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(counted);
        lock (_gate)
        {
            var item = ItemOf(sku);
            if (counted < item.Reserved)
            {
                throw new OrchardException(
                    $"{item.Reserved} pieces of {sku} are promised, but only {counted} are there."
                );
            }
            _items[sku] = item with { OnHand = counted };
            return counted - item.OnHand;
        }
    }

    public IReadOnlyList<StockItem> Snapshot()
    {
        lock (_gate)
        {
            return [.. _items.Values.OrderBy(i => i.Sku.ToString(), StringComparer.Ordinal)];
        }
    }

    private int Settle(string orderNumber, Func<StockItem, int, StockItem> change)
    {
        var settled = _reservations.Where(r => r.OrderNumber == orderNumber).ToArray();
        foreach (var reservation in settled)
        {
            _items[reservation.Sku] = change(ItemOf(reservation.Sku), reservation.Quantity);
            _reservations.Remove(reservation);
        }
        return settled.Sum(r => r.Quantity);
    }

    private void NotifyLowStock(List<StockItem> items)
    {
        foreach (var item in items)
        {
            LowStock?.Invoke(this, item);
        }
    }

    private StockItem ItemOf(Sku sku) => _items.GetValueOrDefault(sku) ?? new StockItem(sku, 0, 0);
}
