using Orchard.Catalog;
using Orchard.Customers;

namespace Orchard.Orders;

/// <summary>So many pieces of a product, at the price of the day on which they were ordered.</summary>
public sealed record OrderLine(
    Sku Sku,
    string Name,
    int Quantity,
    Money UnitPrice,
    ProductCategory Category
)
{
    public Money Total => (UnitPrice * Quantity).Round();
}

/// <summary>A change of status and when it happened.</summary>
public sealed record OrderEvent(OrderStatus Status, DateTimeOffset At, string? Note);

/// <summary>What a customer ordered, and what became of it.</summary>
public sealed class Order
{
    private readonly List<OrderLine> _lines = [];
    private readonly List<OrderEvent> _history = [];

    public Order(string number, Customer customer, DateTimeOffset createdAt)
    {
        Number = number;
        Customer = customer;
        CreatedAt = createdAt;
        _history.Add(new OrderEvent(OrderStatus.Draft, createdAt, null));
    }

    public string Number { get; }

    public Customer Customer { get; }

    public DateTimeOffset CreatedAt { get; }

    public IReadOnlyList<OrderLine> Lines => _lines;

    public IReadOnlyList<OrderEvent> History => _history;

    public OrderStatus Status => _history[^1].Status;

    public int Pieces => _lines.Sum(l => l.Quantity);

    /// <summary>Adds pieces of a product; what is there already at the same price becomes one line.</summary>
    public void Add(Product product, int quantity)
    {
        RequireDraft();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(quantity);
        var at = _lines.FindIndex(l => l.Sku == product.Sku && l.UnitPrice == product.Price);
        if (at >= 0)
        {
            _lines[at] = _lines[at] with { Quantity = _lines[at].Quantity + quantity };
            return;
        }
        _lines.Add(
            new OrderLine(product.Sku, product.Name, quantity, product.Price, product.Category)
        );
    }

    public bool Remove(Sku sku)
    {
        RequireDraft();
        return _lines.RemoveAll(l => l.Sku == sku) > 0;
    }

    public Money Subtotal(string currency) => Money.Sum(_lines.Select(l => l.Total), currency);

    /// <exception cref="OrchardException">The workflow does not allow that step, or the time runs backwards.</exception>
    public void MoveTo(OrderStatus status, DateTimeOffset at, string? note = null)
    {
        if (!OrderWorkflow.CanMove(Status, status))
        {
            throw new OrchardException($"Order {Number} is {Status} and can not become {status}.");
        }
        if (at < _history[^1].At)
        {
            throw new OrchardException(
                $"Order {Number} can not become {status} before it became {Status}."
            );
        }
        _history.Add(new OrderEvent(status, at, note));
        ActivityLog.Current.Record($"{Number}: {status}");
    }

    public TimeSpan? TimeBetween(OrderStatus from, OrderStatus to)
    {
        var start = _history.Find(e => e.Status == from);
        var end = _history.FindLast(e => e.Status == to);
        return start is null || end is null || end.At < start.At ? null : end.At - start.At;
    }

    /// <summary>Restores an order from what was stored of it.</summary>
    public static Order Restore(
        string number,
        Customer customer,
        IEnumerable<OrderLine> lines,
        IReadOnlyList<OrderEvent> history
    )
    {
        if (history is not [{ Status: OrderStatus.Draft }, ..])
        {
            throw new OrchardException(
                $"The history of order {number} does not begin with a draft."
            );
        }
        var order = new Order(number, customer, history[0].At);
        order._lines.AddRange(lines);
        order._history.AddRange(history.Skip(1));
        return order;
    }

    private void RequireDraft()
    {
        if (Status != OrderStatus.Draft)
        {
            throw new OrchardException($"Order {Number} is {Status}; only a draft can be changed.");
        }
    }
}
