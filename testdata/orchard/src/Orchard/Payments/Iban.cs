namespace Orchard.Payments;

/// <summary>Checks and formats international bank account numbers.</summary>
public static class Iban
{
    public static bool IsValid(string? text)
    {
        var iban = Compact(text);
        if (
            iban.Length is < 15 or > 34
            || !iban.All(char.IsAsciiLetterOrDigit)
            || !char.IsAsciiLetter(iban[0])
        )
        {
            return false;
        }
        var remainder = 0;
        foreach (var c in iban[4..] + iban[..4])
        {
            remainder = char.IsAsciiDigit(c)
                ? ((remainder * 10) + (c - '0')) % 97
                : ((remainder * 100) + (c - 'A' + 10)) % 97;
        }
        return remainder == 1;
    }

    /// <summary>In groups of four, as banks print it.</summary>
    public static string Format(string text) =>
        string.Join(' ', Compact(text).Chunk(4).Select(c => new string(c)));

    private static string Compact(string? text) =>
        string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}
