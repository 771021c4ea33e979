using System.Text;

namespace Assay.Model;

/// <summary>
/// Cuts the place of the checkout out of a text, where a whole path begins with it. A folder of one name, such as
/// <c>/app</c>, is left alone: a row about something else may well begin like that, and on another machine it would stay.
/// </summary>
internal static class SolutionFolder
{
    private const int FewestNames = 2;

    private static readonly char[] Separators = { '/', '\\' };

    /// <summary>Paths in the folder become relative to it, and the folder itself a dot.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="folder">Full path.</param>
    public static string CutFrom(string text, string folder)
    {
        folder = folder.TrimEnd(Separators);
        var names = folder.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        if (names.Count(name => !name.EndsWith(':')) < FewestNames)
        {
            return text;
        }
        if (!folder.Contains('\\', StringComparison.Ordinal))
        {
            return Cut(text, folder, "/");
        }
        // As it is, as it stands in a string literal, and as in an address.
        text = Cut(text, folder, "\\");
        text = Cut(text, folder.Replace("\\", "\\\\", StringComparison.Ordinal), "\\\\");
        return Cut(text, folder.Replace('\\', '/'), "/");
    }

    private static string Cut(string text, string folder, string separator)
    {
        var rest = new StringBuilder();
        var done = 0;
        for (int at; (at = text.IndexOf(folder, done, StringComparison.Ordinal)) >= 0; )
        {
            var end = at + folder.Length;
            rest.Append(text, done, at - done);
            done = end;
            if ((at > 0 && IsOfName(text, at - 1)) || IsOfName(text, end))
            {
                rest.Append(folder);
            }
            else if (string.CompareOrdinal(text, end, separator, 0, separator.Length) == 0)
            {
                done += separator.Length;
            }
            else
            {
                rest.Append('.');
            }
        }
        return rest.Append(text, done, text.Length - done).ToString();
    }

    // A dot may also end a sentence.
    private static bool IsOfName(string text, int at) =>
        at < text.Length
        && (
            char.IsLetterOrDigit(text[at])
            || text[at] is '_' or '-' or '~'
            || (text[at] == '.' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))
        );
}
