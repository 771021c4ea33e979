namespace Orchard.Orders;

/// <summary>What to look for; everything that is null does not matter.</summary>
public sealed record OrderQuery(
    string? CustomerId = null,
    OrderStatus? Status = null,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null,
    string? Text = null
);

/// <summary>One page of a longer list.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, int Number, int Of);

/// <summary>Finds orders in memory.</summary>
public static class OrderSearch
{
    /// <summary>Newest first. <see cref="OrderQuery.To"/> is exclusive.</summary>
    public static IEnumerable<Order> Find(IEnumerable<Order> orders, OrderQuery query) =>
        orders
            .Where(o => query.CustomerId is null || o.Customer.Id == query.CustomerId)
            .Where(o => query.Status is null || o.Status == query.Status)
            .Where(o => query.From is null || o.CreatedAt >= query.From)
            .Where(o => query.To is null || o.CreatedAt < query.To)
            .Where(o => query.Text is null || Mentions(o, query.Text))
            .OrderByDescending(o => o.CreatedAt)
            .ThenBy(o => o.Number, StringComparer.Ordinal);

    /// <summary>Cuts a list into pages; the first page is 1, and an empty list has one empty page.</summary>
    public static Page<T> PageOf<T>(IReadOnlyList<T> items, int page, int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        var pages = Math.Max(1, (items.Count + size - 1) / size);
        var number = Math.Clamp(page, 1, pages);
        return new Page<T>([.. items.Skip((number - 1) * size).Take(size)], number, pages);
    }

    private static bool Mentions(Order order, string text) =>
        order.Number.Contains(text, StringComparison.OrdinalIgnoreCase)
        || order.Customer.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
        || order.Lines.Any(l => l.Name.Contains(text, StringComparison.OrdinalIgnoreCase));
}
