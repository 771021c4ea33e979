using System.Text;

namespace Assay.Cli.Terminal;

/// <summary>
/// Text of strangers (test names, test output) without what would steer the terminal or deceive the reader: escape
/// sequences, control characters, and marks that turn the direction of writing.
/// </summary>
internal static class Clean
{
    /// <summary>On one line.</summary>
    public static string Line(string text) => Strip(text, keepsLines: false);

    /// <summary>With its line breaks.</summary>
    public static IEnumerable<string> Lines(string text) =>
        Strip(text.ReplaceLineEndings("\n"), keepsLines: true).Split('\n');

    private static string Strip(string text, bool keepsLines)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\u001b' or '\u009b')
            {
                i = EndOfEscape(text, i);
            }
            else if (c == '\n' && keepsLines)
            {
                clean.Append(c);
            }
            else if (c is '\n' or '\r' or '\t')
            {
                clean.Append(' ');
            }
            else if (
                char.IsHighSurrogate(c)
                && i + 1 < text.Length
                && char.IsLowSurrogate(text[i + 1])
            )
            {
                clean.Append(c).Append(text[++i]);
            }
            else if (!char.IsSurrogate(c) && !char.IsControl(c) && !TurnsDirection(c))
            {
                clean.Append(c);
            }
        }
        return clean.ToString();
    }

    // The index of the last character of the sequence that begins at i.
    private static int EndOfEscape(string text, int i)
    {
        if (text[i] == '\u001b')
        {
            if (i + 1 >= text.Length)
            {
                return i;
            }
            switch (text[++i])
            {
                case '[':
                    break;
                // Operating system commands and other strings: to BEL or ESC \.
                case ']' or 'P' or '^' or '_' or 'X':
                    return EndOfString(text, i);
                default:
                    return i;
            }
        }
        do
        {
            i++;
        } while (i < text.Length && text[i] is >= ' ' and < '@');
        return Math.Min(i, text.Length - 1);
    }

    private static int EndOfString(string text, int i)
    {
        for (; i < text.Length; i++)
        {
            if (text[i] == '\a' || text[i] == '\u009c')
            {
                return i;
            }
            if (text[i] == '\u001b' && i + 1 < text.Length && text[i + 1] == '\\')
            {
                return i + 1;
            }
        }
        return text.Length - 1;
    }

    private static bool TurnsDirection(char c) =>
        c
            is (>= '\u202a' and <= '\u202e')
                or (>= '\u2066' and <= '\u2069')
                or '\u200e'
                or '\u200f'
                or '\u061c'
                or '\u2028'
                or '\u2029';
}
