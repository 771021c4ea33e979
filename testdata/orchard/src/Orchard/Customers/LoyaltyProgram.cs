namespace Orchard.Customers;

/// <summary>Turns what a customer spent within a year into a tier, and a tier into what it is worth.</summary>
public static class LoyaltyProgram
{
    private static readonly (LoyaltyTier Tier, decimal From)[] Steps =
    [
        (LoyaltyTier.Gold, 5_000m),
        (LoyaltyTier.Silver, 1_500m),
        (LoyaltyTier.Bronze, 300m),
        (LoyaltyTier.None, 0m),
    ];

    public static LoyaltyTier TierFor(Money spent) =>
        spent.IsNegative ? LoyaltyTier.None : Steps.First(s => spent.Amount >= s.From).Tier;

    public static double PercentFor(LoyaltyTier tier) =>
        tier switch
        {
            LoyaltyTier.None => 0,
            LoyaltyTier.Bronze => 1,
            LoyaltyTier.Silver => 2.5,
            LoyaltyTier.Gold => 5,
            _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "No such tier."),
        };

    /// <summary>One point for each whole unit of money, doubled for gold; nothing for refunds.</summary>
    public static int PointsFor(Money spent, LoyaltyTier tier)
    {
        var points = (int)Math.Floor(Math.Max(0m, spent.Amount));
        return tier == LoyaltyTier.Gold ? points * 2 : points;
    }

    /// <summary>What is still missing to the next tier; null at the top.</summary>
    public static Money? MissingToNextTier(Money spent)
    {
        var next = Steps.LastOrDefault(s => s.From > spent.Amount);
        return next.From == 0m ? null : new Money(next.From, spent.Currency) - spent;
    }
}
