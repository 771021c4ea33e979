namespace Orchard.Pricing;

/// <summary>From how many pieces on which percentage is taken off.</summary>
public sealed record DiscountTier(int From, double Percent);

/// <summary>The discount for large quantities, in tiers.</summary>
public sealed class QuantityDiscount
{
    private readonly DiscountTier[] _tiers;

    public QuantityDiscount(IEnumerable<DiscountTier> tiers)
    {
        _tiers = [.. tiers.OrderByDescending(t => t.From)];
        if (_tiers.Any(t => t.From < 1 || t.Percent is < 0 or > 100))
        {
            throw new OrchardException(
                "A discount tier starts at one piece or more and takes off 0 to 100 percent."
            );
        }
        if (_tiers.DistinctBy(t => t.From).Count() != _tiers.Length)
        {
            throw new OrchardException("Two discount tiers start at the same quantity.");
        }
    }

    public static QuantityDiscount Standard { get; } =
        new([new(5, 2.5), new(10, 5), new(20, 7.5), new(30, 12.5), new(100, 20)]);

    public double PercentFor(int quantity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(quantity);
        foreach (var tier in _tiers)
        {
            if (quantity >= tier.From)
            {
                return tier.Percent;
            }
        }
        return 0;
    }

    /// <summary>How many pieces more would reach the next tier; null at the last one.</summary>
    public int? PiecesToNextTier(int quantity) =>
        _tiers.LastOrDefault(t => t.From > quantity) is { } next ? next.From - quantity : null;
}
