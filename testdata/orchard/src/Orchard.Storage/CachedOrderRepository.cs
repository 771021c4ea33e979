using Orchard.Orders;

namespace Orchard.Storage;

/// <summary>Orders from a repository, of which the ones used last are kept in memory.</summary>
public sealed class CachedOrderRepository(
    OrderRepository repository,
    ExpiringCache<string, Order> cache
)
{
    public async Task<Order?> FindAsync(string number, CancellationToken cancellation = default)
    {
        if (cache.TryGet(number, out var known))
        {
            return known;
        }
        var order = await repository.FindAsync(number, cancellation);
        if (order is not null)
        {
            cache.Set(number, order);
        }
        return order;
    }

    public async Task SaveAsync(Order order, CancellationToken cancellation = default)
    {
        await repository.SaveAsync(order, cancellation);
        cache.Set(order.Number, order);
    }

    public bool Delete(string number)
    {
        cache.Remove(number);
        return repository.Delete(number);
    }
}
