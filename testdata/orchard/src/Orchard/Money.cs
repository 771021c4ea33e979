using System.Globalization;

namespace Orchard;

/// <summary>An amount in one currency. Amounts of different currencies never mix.</summary>
/// <param name="Amount">In major units; not rounded until <see cref="Round"/> is called.</param>
/// <param name="Currency">ISO 4217 code in capitals.</param>
public readonly record struct Money(decimal Amount, string Currency) : IComparable<Money>
{
    public bool IsZero => Amount == 0m;

    public bool IsNegative => Amount < 0m;

    public static Money Zero(string currency) => new(0m, currency);

    public static Money Eur(decimal amount) => new(amount, "EUR");

    public static Money operator +(Money left, Money right) =>
        new(left.Amount + Same(left, right).Amount, left.Currency);

    public static Money operator -(Money left, Money right) =>
        new(left.Amount - Same(left, right).Amount, left.Currency);

    public static Money operator -(Money value) => value with { Amount = -value.Amount };

    public static Money operator *(Money value, decimal factor) =>
        value with
        {
            Amount = value.Amount * factor,
        };

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    public static Money Sum(IEnumerable<Money> values, string currency) =>
        values.Aggregate(Zero(currency), (total, value) => total + value);

    public static Money Max(Money left, Money right) => left >= right ? left : right;

    public static Money Min(Money left, Money right) => left <= right ? left : right;

    /// <summary>Reads <c>12.50 EUR</c>, whatever the current culture.</summary>
    public static bool TryParse(string? text, out Money value)
    {
        value = default;
        var parts = text?.Split(
            ' ',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        if (
            parts is not [var amount, { Length: 3 } currency]
            || !currency.All(char.IsAsciiLetterUpper)
        )
        {
            return false;
        }
        if (
            !decimal.TryParse(
                amount,
                NumberStyles.Number,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            return false;
        }
        value = new Money(number, currency);
        return true;
    }

    /// <summary>The share of this amount that a percentage stands for, rounded.</summary>
    public Money Percent(double percent) => (this * (decimal)percent * 0.01m).Round();

    /// <summary>Rounds half away from zero to the smallest coin of the currency.</summary>
    public Money Round() =>
        this with
        {
            Amount = Math.Round(Amount, MinorDigits(Currency), MidpointRounding.AwayFromZero),
        };

    /// <summary>
    /// Splits the amount by ratio so that the parts add up to it again: coins that are left over go to the first parts.
    /// </summary>
    public IReadOnlyList<Money> Allocate(params IReadOnlyList<int> ratios)
    {
        var total = ratios.Sum();
        if (ratios.Any(r => r < 0) || total == 0)
        {
            throw new ArgumentException(
                "Ratios must not be negative, and not all of them zero.",
                nameof(ratios)
            );
        }
        var coin = Coin(Currency);
        var coins = (long)(Round().Amount / coin);
        var parts = ratios.Select(r => coins * r / total).ToArray();
        var step = Math.Sign(coins);
        var rest = coins - parts.Sum();
        for (var i = 0; rest != 0; i = (i + 1) % parts.Length)
        {
            if (ratios[i] > 0)
            {
                parts[i] += step;
                rest -= step;
            }
        }
        var currency = Currency;
        return [.. parts.Select(p => new Money(p * coin, currency))];
    }

    public int CompareTo(Money other) => Amount.CompareTo(Same(this, other).Amount);

    public override string ToString() =>
        Round().Amount.ToString("F" + MinorDigits(Currency), CultureInfo.InvariantCulture)
        + " "
        + Currency;

    private static int MinorDigits(string currency) =>
        currency switch
        {
            "JPY" or "KRW" or "ISK" => 0,
            "KWD" or "BHD" or "TND" => 3,
            _ => 2,
        };

    private static decimal Coin(string currency) =>
        new(1, 0, 0, isNegative: false, (byte)MinorDigits(currency));

    private static Money Same(Money left, Money right) =>
        left.Currency == right.Currency
            ? right
            : throw new InvalidOperationException(
                $"{left.Currency} and {right.Currency} do not mix."
            );
}
