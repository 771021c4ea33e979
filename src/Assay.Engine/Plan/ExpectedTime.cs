namespace Assay.Engine.Plan;

/// <summary>The usual lower bound of a schedule: the longest unit, or everything spread evenly over the slots.</summary>
public static class ExpectedTime
{
    /// <summary>What the units take at least; null where one of them has no record.</summary>
    public static TimeSpan? Of(IReadOnlyList<Unit> units, int slots)
    {
        if (units.Count == 0 || units.Any(u => u.Expected is null))
        {
            return null;
        }
        var times = units.Select(u => u.Expected!.Value).ToArray();
        var evenly = TimeSpan.FromTicks(times.Sum(t => t.Ticks) / slots);
        return evenly > times.Max() ? evenly : times.Max();
    }
}
