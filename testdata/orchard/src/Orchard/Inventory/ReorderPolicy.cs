namespace Orchard.Inventory;

/// <summary>Decides when and how much to order from a supplier.</summary>
/// <param name="LeadTimeDays">From the order until it is on the shelf.</param>
/// <param name="SafetyDays">For how many days the stock should last when a delivery is late.</param>
/// <param name="BatchSize">Suppliers deliver whole boxes only.</param>
public sealed record ReorderPolicy(int LeadTimeDays, int SafetyDays, int BatchSize)
{
    /// <summary>Average of the last sales, the newest week counted twice.</summary>
    public static double DailyDemand(IReadOnlyList<int> sales)
    {
        if (sales.Count == 0)
        {
            return 0;
        }
        double sum = 0;
        double weights = 0;
        for (var i = 0; i < sales.Count; i++)
        {
            var weight = i >= sales.Count - 7 ? 2 : 1;
            sum += sales[i] * weight;
            weights += weight;
        }
        return sum / weights;
    }

    /// <summary>Below this many available pieces it is time to order.</summary>
    public int ReorderPoint(double dailyDemand) =>
        (int)Math.Ceiling(dailyDemand * (LeadTimeDays + SafetyDays));

    /// <summary>How many pieces to order now: 0, or whole boxes that last until twice the lead time.</summary>
    public int QuantityToOrder(StockItem item, double dailyDemand, int alreadyOrdered = 0)
    {
        var expected = item.Available + alreadyOrdered;
        if (expected > ReorderPoint(dailyDemand) || dailyDemand <= 0)
        {
            return 0;
        }
        var target = dailyDemand * ((2 * LeadTimeDays) + SafetyDays);
        var boxes = (int)Math.Ceiling((target - expected) / BatchSize);
        return Math.Max(1, boxes) * BatchSize;
    }

    /// <summary>The first day on which the shelf is empty; null when nothing is sold.</summary>
    public static DateOnly? RunsOutOn(StockItem item, double dailyDemand, DateOnly today) =>
        dailyDemand <= 0
            ? null
            : today.AddDays(Math.Max(0, (int)Math.Floor(item.Available / dailyDemand)));
}
