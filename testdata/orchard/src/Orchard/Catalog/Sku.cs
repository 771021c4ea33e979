using System.Text.RegularExpressions;

namespace Orchard.Catalog;

/// <summary>A stock keeping unit such as <c>APL-00042-7</c>: family, number, check digit.</summary>
public readonly partial record struct Sku
{
    private Sku(string family, int number)
    {
        Family = family;
        Number = number;
    }

    public string Family { get; }

    public int Number { get; }

    public int CheckDigit => CheckDigitOf(Family, Number);

    public static Sku Of(string family, int number)
    {
        if (family is not { Length: 3 } || !family.All(char.IsAsciiLetterUpper))
        {
            throw new ArgumentException("A family has three capital letters.", nameof(family));
        }
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99_999);
        return new Sku(family, number);
    }

    public static Sku Parse(string text) =>
        TryParse(text, out var sku) ? sku : throw new FormatException($"'{text}' is not a SKU.");

    /// <summary>Accepts small letters and surrounding blanks, as people type them.</summary>
    public static bool TryParse(string? text, out Sku sku)
    {
        sku = default;
        var match = Pattern().Match(text?.Trim().ToUpper() ?? "");
        if (!match.Success)
        {
            return false;
        }
        var candidate = new Sku(
            match.Groups["family"].Value,
            int.Parse(match.Groups["number"].ValueSpan)
        );
        if (candidate.CheckDigit != match.Groups["check"].ValueSpan[0] - '0')
        {
            return false;
        }
        sku = candidate;
        return true;
    }

    public override string ToString() => $"{Family}-{Number:D5}-{CheckDigit}";

    private static int CheckDigitOf(string family, int number)
    {
        var sum = 0;
        var weight = 1;
        foreach (var letter in family ?? "")
        {
            sum += (letter - 'A' + 1) * weight++;
        }
        for (var rest = number; rest > 0; rest /= 10)
        {
            sum += rest % 10 * weight++;
        }
        return sum % 10;
    }

    [GeneratedRegex(
        "^(?<family>[A-Z]{3})-(?<number>[0-9]{5})-(?<check>[0-9])$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();
}
