namespace Orchard.Inventory;

public class ReorderPolicyTests
{
    private static readonly ReorderPolicy Policy = new(
        LeadTimeDays: 5,
        SafetyDays: 2,
        BatchSize: 10
    );

    public static TheoryData<int[], double> Sales =>
        new()
        {
            { [], 0 },
            { [4, 4, 4], 4 },
            { [0, 0, 0, 0, 0, 0, 0, 7, 7, 7, 7, 7, 7, 7], 14.0 / 3 },
        };

    [Theory]
    [MemberData(nameof(Sales))]
    public void The_last_week_counts_twice(int[] sales, double expected) =>
        Assert.Equal(expected, ReorderPolicy.DailyDemand(sales), 6);

    [Theory]
    [InlineData(22, 3, 0, 0)]
    [InlineData(21, 3, 0, 20)]
    [InlineData(21, 3, 1, 0)]
    [InlineData(0, 3, 0, 40)]
    [InlineData(0, 0, 0, 0)]
    public void Whole_boxes_are_ordered_at_the_reorder_point(
        int onHand,
        double demand,
        int ordered,
        int expected
    ) =>
        Assert.Equal(
            expected,
            Policy.QuantityToOrder(new StockItem(Sample.Apple.Sku, onHand, 0), demand, ordered)
        );

    [Fact]
    public void What_is_reserved_does_not_count()
    {
        var item = new StockItem(Sample.Apple.Sku, OnHand: 30, Reserved: 9);

        Assert.Equal(20, Policy.QuantityToOrder(item, 3));
    }

    public static TheoryData<ReorderPolicy, int> Boxes =>
        new()
        {
            { new ReorderPolicy(5, 2, BatchSize: 1), 36 },
            { new ReorderPolicy(5, 2, BatchSize: 10), 40 },
            { new ReorderPolicy(0, 0, BatchSize: 10), 10 },
        };

    [Theory]
    [MemberData(nameof(Boxes))]
    public void The_size_of_a_box_decides(ReorderPolicy policy, int expected) =>
        Assert.Equal(expected, policy.QuantityToOrder(new StockItem(Sample.Pear.Sku, 0, 0), 3));

    [Theory]
    [InlineData(10, 3, 3)]
    [InlineData(0, 3, 0)]
    [InlineData(9, 3, 3)]
    public void Stock_runs_out_after_some_days(int onHand, double demand, int days)
    {
        var today = new DateOnly(2026, 3, 4);

        Assert.Equal(
            today.AddDays(days),
            ReorderPolicy.RunsOutOn(new StockItem(Sample.Apple.Sku, onHand, 0), demand, today)
        );
    }

    [Fact]
    public void What_nobody_buys_never_runs_out() =>
        Assert.Null(
            ReorderPolicy.RunsOutOn(
                new StockItem(Sample.Apple.Sku, 1, 0),
                0,
                new DateOnly(2026, 3, 4)
            )
        );

    [Fact]
    public void A_policy_is_calculated()
    {
        var point = Policy.ReorderPoint(3.2);

        Assert.IsType<int>(point);
    }

    [Fact]
    public void The_reorder_point_covers_lead_time_and_safety()
    {
        var demand = 3.2;
        var expected = (int)Math.Ceiling(demand * 7);

        Assert.Equal(23, expected);
        Assert.True(Policy.ReorderPoint(demand) > 0);
    }
}
