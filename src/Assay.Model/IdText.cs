using System.Globalization;
using System.Text;

namespace Assay.Model;

/// <summary>Text as it stands in a test id: the same on every machine, on one line, of bounded length.</summary>
public static class IdText
{
    private const int LongestArguments = 240;

    /// <summary>Arguments in brackets, without the place of the checkout; overlong ones end with a digest.</summary>
    /// <param name="arguments">The arguments; may be empty.</param>
    /// <param name="solutionDirectory">Full path that is cut out.</param>
    public static string Arguments(string arguments, string solutionDirectory)
    {
        if (arguments.Length == 0)
        {
            return arguments;
        }
        var line = OneLine(SolutionFolder.CutFrom(arguments, solutionDirectory));
        if (line.Length <= LongestArguments)
        {
            return line;
        }
        var kept = LongestArguments - 10;
        // Half a surrogate pair could not be written in UTF-8.
        kept -= char.IsHighSurrogate(line[kept - 1]) ? 1 : 0;
        return line[..kept] + "…" + Fnv(line).ToString("x8", CultureInfo.InvariantCulture) + ")";
    }

    /// <summary>Control characters and broken surrogates as escapes.</summary>
    public static string OneLine(string text)
    {
        if (!text.Any(c => char.IsSurrogate(c) || IsUnprintable(c)))
        {
            return text;
        }
        var line = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                line.Append(text[i]).Append(text[++i]);
            }
            else if (char.IsSurrogate(text[i]) || IsUnprintable(text[i]))
            {
                line.Append(Escape(text[i]));
            }
            else
            {
                line.Append(text[i]);
            }
        }
        return line.ToString();
    }

    private static bool IsUnprintable(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';

    private static string Escape(char c) =>
        c switch
        {
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
        };

    // FNV-1a: short, and the same in every process, which string.GetHashCode is not.
    private static uint Fnv(string text) =>
        text.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u);
}
