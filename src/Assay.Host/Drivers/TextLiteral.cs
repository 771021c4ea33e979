using System.Globalization;
using System.Text;

namespace Assay.Host.Drivers;

/// <summary>Strings and characters in quotes, on one line.</summary>
internal static class TextLiteral
{
    public static string Of(string text)
    {
        var literal = new StringBuilder(text.Length + 8).Append('"');
        foreach (var letter in text)
        {
            literal.Append(letter == '"' ? "\\\"" : Escape(letter));
        }
        return literal.Append('"').ToString();
    }

    public static string Of(char letter) => letter == '\'' ? "'\\''" : "'" + Escape(letter) + "'";

    private static string Escape(char letter) =>
        letter switch
        {
            '\\' => "\\\\",
            '\0' => "\\0",
            '\a' => "\\a",
            '\b' => "\\b",
            '\f' => "\\f",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\v' => "\\v",
            _ when char.IsControl(letter) => "\\x"
                + ((int)letter).ToString("x2", CultureInfo.InvariantCulture),
            _ => letter.ToString(),
        };
}
