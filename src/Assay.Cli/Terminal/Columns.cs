namespace Assay.Cli.Terminal;

/// <summary>How many columns text takes in a terminal.</summary>
internal static class Columns
{
    /// <summary>As much of the text as surely fits, with an ellipsis where something is cut.</summary>
    public static string Fit(string text, int columns)
    {
        if (columns <= 0)
        {
            return "";
        }
        var (used, end) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            used += WidthAtMost(rune.Value);
            if (used > columns)
            {
                return Fit(text[..end], columns - 1, "…");
            }
            end += rune.Utf16SequenceLength;
        }
        return text;
    }

    private static string Fit(string text, int columns, string ellipsis)
    {
        var (used, end) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            used += WidthAtMost(rune.Value);
            if (used > columns)
            {
                break;
            }
            end += rune.Utf16SequenceLength;
        }
        return text[..end] + ellipsis;
    }

    // Never too little: from Hangul on most scripts that take two columns begin, and a line cut a little early does
    // not matter, while one that wraps breaks the display.
    private static int WidthAtMost(int rune) => rune < 0x1100 || rune is 0x2026 or 0xb7 ? 1 : 2;
}
