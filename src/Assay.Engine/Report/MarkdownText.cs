using System.Globalization;
using System.Text;

namespace Assay.Engine.Report;

/// <summary>Text of strangers as Markdown shows it, whatever it holds.</summary>
public static class MarkdownText
{
    // What Markdown or HTML would take for theirs, in cells of tables too; @ and # would become links on GitHub.
    private const string Special = "<>&\"'|`*_[]()\\~#@$!";

    /// <summary>The text on one line.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder();
        foreach (var c in text)
        {
            line.Append(
                char.IsControl(c) ? " "
                : Special.Contains(c, StringComparison.Ordinal)
                    ? string.Create(CultureInfo.InvariantCulture, $"&#{(int)c};")
                : c.ToString()
            );
        }
        return line.ToString();
    }

    /// <summary>The text on one line, as code.</summary>
    public static string Code(string text) => $"<code>{Line(text)}</code>";
}
