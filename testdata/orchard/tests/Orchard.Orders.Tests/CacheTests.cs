using Orchard.Storage;

namespace Orchard.Orders;

public class CacheTests
{
    private readonly FakeClock _clock = new(Sample.Noon);

    [Test]
    public void A_value_is_forgotten_after_its_time()
    {
        var cache = new ExpiringCache<string, int>(TimeSpan.FromSeconds(10), 4, _clock);
        cache.Set("a", 1);

        _clock.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
        Assert.That(cache.TryGet("a", out var value), Is.True);
        Assert.That(value, Is.EqualTo(1));

        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.That(cache.TryGet("a", out _), Is.False);
        Assert.That((cache.Hits, cache.Misses, cache.Count), Is.EqualTo((1L, 1L, 0)));
    }

    [Test]
    public void What_was_used_least_recently_goes_first()
    {
        var cache = new ExpiringCache<string, int>(TimeSpan.FromHours(1), 2, _clock);
        cache.Set("a", 1);
        cache.Set("b", 2);
        cache.TryGet("a", out _);
        cache.Set("c", 3);

        Assert.That(cache.TryGet("a", out _), Is.True);
        Assert.That(cache.TryGet("b", out _), Is.False);
    }

    [Test]
    public void Setting_again_does_not_grow_the_cache()
    {
        var cache = new ExpiringCache<string, int>(TimeSpan.FromHours(1), 1, _clock);
        cache.Set("a", 1);
        cache.Set("a", 2);

        Assert.That(cache.TryGet("a", out var value) ? value : -1, Is.EqualTo(2));
        Assert.That(cache.Remove("a"), Is.True);
        Assert.That(cache.Remove("a"), Is.False);
    }

    [Test]
    public void A_value_expires_in_real_time()
    {
        var cache = new ExpiringCache<string, int>(
            TimeSpan.FromMilliseconds(200),
            4,
            TimeProvider.System
        );
        cache.Set("a", 1);

        Thread.Sleep(250);

        Assert.That(cache.TryGet("a", out _), Is.False);
    }

    [Test]
    public void A_value_is_still_there_after_a_moment()
    {
        var cache = new ExpiringCache<string, int>(
            TimeSpan.FromMilliseconds(600),
            4,
            TimeProvider.System
        );
        cache.Set("a", 1);

        Thread.Sleep(160);

        Assert.That(cache.TryGet("a", out _), Is.True);
    }

    [Test]
    public async Task An_order_is_read_once()
    {
        var folder = Path.Combine(WorkFolder.Path, "cached");
        var repository = new OrderRepository(folder);
        var cache = new ExpiringCache<string, Order>(TimeSpan.FromHours(1), 10, _clock);
        var cached = new CachedOrderRepository(repository, cache);
        await cached.SaveAsync(Sample.Draft("ORD-1", (Sample.Apple, 1)));

        Directory.Delete(folder, recursive: true);

        Assert.That((await cached.FindAsync("ORD-1"))?.Pieces, Is.EqualTo(1));
        Assert.That(await cached.FindAsync("ORD-2"), Is.Null);
    }

    [Test]
    public void A_cache_can_be_filled()
    {
        var cache = new ExpiringCache<int, int>(TimeSpan.FromHours(1), 100, _clock);
        for (var i = 0; i < 1_000; i++)
        {
            cache.Set(i, i);
        }
    }
}
