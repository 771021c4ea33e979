namespace Orchard.Payments;

/// <summary>Who issued a card.</summary>
public enum CardBrand
{
    Unknown,
    Visa,
    Mastercard,
    Amex,
}

/// <summary>The number on a card. Its text form never shows more than the last four digits.</summary>
public readonly record struct CardNumber
{
    private readonly string _digits;

    private CardNumber(string digits) => _digits = digits;

    public CardBrand Brand =>
        _digits switch
        {
            ['4', ..] => CardBrand.Visa,
            ['5', >= '1' and <= '5', ..] => CardBrand.Mastercard,
            ['3', '4' or '7', ..] => CardBrand.Amex,
            _ => CardBrand.Unknown,
        };

    public string LastFour => _digits[^4..];

    /// <summary>Accepts blanks and dashes between the digits.</summary>
    public static bool TryParse(string? text, out CardNumber number)
    {
        number = default;
        var digits = (text ?? "").Replace(" ", "").Replace("-", "");
        if (digits.Length is < 12 or > 19 || !digits.All(char.IsAsciiDigit) || !IsLuhnValid(digits))
        {
            return false;
        }
        number = new CardNumber(digits);
        return true;
    }

    public static CardNumber Parse(string text) =>
        TryParse(text, out var number)
            ? number
            : throw new FormatException("That is not the number of a card.");

    public static bool IsLuhnValid(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 1)
            {
                digit *= 2;
                digit = digit > 9 ? digit - 9 : digit;
            }
            sum += digit;
        }
        return sum % 10 == 0;
    }

    public override string ToString() => "**** " + LastFour;
}
