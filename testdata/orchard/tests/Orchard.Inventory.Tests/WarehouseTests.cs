using Orchard.Catalog;

namespace Orchard.Inventory;

public class WarehouseTests
{
    private static readonly Sku Apple = Sample.Apple.Sku;
    private static readonly Sku Pear = Sample.Pear.Sku;

    private readonly Warehouse _warehouse = new("Hamburg");

    public WarehouseTests()
    {
        _warehouse.Receive(Apple, 20);
        _warehouse.Receive(Pear, 10);
    }

    [Fact]
    public void What_is_reserved_is_no_longer_available()
    {
        var missing = _warehouse.Reserve("ORD-1", [(Apple, 8)]);

        Assert.Empty(missing);
        Assert.Equal(new StockItem(Apple, 20, 8), _warehouse[Apple]);
        Assert.Equal(12, _warehouse[Apple].Available);
    }

    [Fact]
    public void Nothing_is_reserved_when_one_product_is_short()
    {
        var missing = _warehouse.Reserve("ORD-1", [(Apple, 8), (Pear, 11)]);

        Assert.Equal([new Shortage(Pear, 11, 10)], missing);
        Assert.Equal(1, missing[0].Missing);
        Assert.Equal(0, _warehouse[Apple].Reserved);
    }

    [Fact]
    public void Two_lines_of_a_product_are_short_together()
    {
        var missing = _warehouse.Reserve("ORD-1", [(Pear, 6), (Pear, 6)]);

        Assert.Equal(12, Assert.Single(missing).Wanted);
    }

    [Fact]
    public void What_is_released_is_available_again()
    {
        _warehouse.Reserve("ORD-1", [(Apple, 8)]);
        _warehouse.Reserve("ORD-2", [(Apple, 5)]);

        Assert.Equal(8, _warehouse.Release("ORD-1"));
        Assert.Equal(0, _warehouse.Release("ORD-1"));
        Assert.Equal(new StockItem(Apple, 20, 5), _warehouse[Apple]);
    }

    [Fact]
    public void What_is_shipped_is_gone()
    {
        _warehouse.Reserve("ORD-1", [(Apple, 8), (Pear, 1)]);

        Assert.Equal(9, _warehouse.Ship("ORD-1"));
        Assert.Equal(new StockItem(Apple, 12, 0), _warehouse[Apple]);
        Assert.Equal(new StockItem(Pear, 9, 0), _warehouse[Pear]);
    }

    [Theory]
    [InlineData(25, 5)]
    [InlineData(20, 0)]
    [InlineData(8, -12)]
    public void A_count_corrects_the_books(int counted, int expected)
    {
        _warehouse.Reserve("ORD-1", [(Apple, 8)]);

        Assert.Equal(expected, _warehouse.Recount(Apple, counted));
        Assert.Equal(counted, _warehouse[Apple].OnHand);
    }

    [Fact]
    public void What_is_promised_can_not_be_counted_away()
    {
        _warehouse.Reserve("ORD-1", [(Apple, 8)]);

        Assert.Throws<OrchardException>(() => _warehouse.Recount(Apple, 7));
    }

    [Fact]
    public void Nothing_can_not_be_received() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _warehouse.Receive(Apple, 0));

    [Fact]
    public void A_snapshot_is_in_the_order_of_the_skus() =>
        Assert.Equal([Apple, Pear], _warehouse.Snapshot().Select(i => i.Sku));

    [Fact]
    public void Low_stock_is_reported()
    {
        _warehouse.LowStock += (_, item) => Assert.Equal(Apple, item.Sku);

        _warehouse.Reserve("ORD-1", [(Apple, 10)]);
    }

    [Fact]
    public void Stock_can_be_received()
    {
        _warehouse.Receive(Apple, 5);
    }

    [Fact]
    public void Stock_is_never_negative()
    {
        _warehouse.Reserve("ORD-1", [(Apple, 3)]);

        Assert.True(_warehouse.Snapshot().Count >= 0);
    }

    [Fact]
    public void Reserving_takes_from_what_is_available()
    {
        _warehouse.Reserve("ORD-1", [(Apple, 8)]);

        Assert.Equal(12, _warehouse[Apple].Available);
    }

    [Fact]
    public void Reservations_from_many_threads_never_exceed_the_stock()
    {
        _warehouse.Receive(Apple, 980);
        var refused = 0;

        Parallel.For(
            0,
            1_500,
            i =>
            {
                if (_warehouse.Reserve($"ORD-{i}", [(Apple, 1)]).Count > 0)
                {
                    Interlocked.Increment(ref refused);
                }
            }
        );

        Assert.Equal(500, refused);
        Assert.Equal(0, _warehouse[Apple].Available);
    }

    [Fact]
    public async Task A_waiting_order_gets_what_is_released()
    {
        _warehouse.Reserve("ORD-1", [(Pear, 10)]);
        var release = Task.Run(async () =>
        {
            await Task.Delay(150);
            _warehouse.Release("ORD-1");
        });

        while (_warehouse.Reserve("ORD-2", [(Pear, 10)]).Count > 0)
        {
            await Task.Delay(10);
        }

        await release;
        Assert.Equal(10, _warehouse[Pear].Reserved);
    }

    [Fact(Skip = "Two warehouses are planned for next year.")]
    public void Stock_moves_between_warehouses()
    {
        var other = new Warehouse("Kiel");

        other.Receive(Apple, _warehouse.Ship("ORD-1"));

        Assert.Equal(0, _warehouse[Apple].OnHand);
    }
}
