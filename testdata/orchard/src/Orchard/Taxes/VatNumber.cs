namespace Orchard.Taxes;

/// <summary>Checks the form of a VAT number: country, then what that country puts after it.</summary>
public static class VatNumber
{
    public static bool IsWellFormed(string? text)
    {
        var number = Normalize(text);
        if (number.Length < 4)
        {
            return false;
        }
        var rest = number.AsSpan(2);
        return number[..2] switch
        {
            "AT" => rest.Length == 9 && rest[0] == 'U' && AllDigits(rest[1..]),
            "BE" => rest.Length == 10 && rest[0] is '0' or '1' && AllDigits(rest),
            "DE" => rest.Length == 9 && AllDigits(rest) && rest[0] != '0',
            "DK" => rest.Length == 8 && AllDigits(rest),
            "FR" => rest.Length == 11 && AllDigits(rest[2..]),
            "NL" => rest.Length == 12
                && rest[9] == 'B'
                && AllDigits(rest[..9])
                && AllDigits(rest[10..]),
            _ => false,
        };
    }

    public static string CountryOf(string text) => Normalize(text)[..2];

    private static string Normalize(string? text) =>
        string.Concat((text ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private static bool AllDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }
        }
        return true;
    }
}
