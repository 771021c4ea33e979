namespace Orchard.GiftCards;

/// <summary>Money paid in advance, spent in parts until it expires.</summary>
public sealed class GiftCard(string code, Money value, DateOnly expires)
{
    private readonly List<(DateOnly Day, Money Amount)> _uses = [];

    public string Code { get; } = code;

    public DateOnly Expires { get; } = expires;

    public Money Balance => value - Money.Sum(_uses.Select(u => u.Amount), value.Currency);

    public bool CanPay(DateOnly day) => day <= Expires && Balance > Money.Zero(value.Currency);

    /// <summary>Pays as much of an amount as the card is good for.</summary>
    /// <returns>What is left to pay.</returns>
    public Money Pay(Money amount, DateOnly day)
    {
        if (!CanPay(day))
        {
            return amount;
        }
        var paid = Money.Min(amount, Balance);
        _uses.Add((day, paid));
        return amount - paid;
    }

    /// <summary>A card with the balance of both, good for as long as the later of them.</summary>
    public static GiftCard Merge(string code, GiftCard first, GiftCard second) =>
        new(
            code,
            first.Balance + second.Balance,
            first.Expires >= second.Expires ? first.Expires : second.Expires
        );
}
