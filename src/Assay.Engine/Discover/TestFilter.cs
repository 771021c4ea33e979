using System.Text.RegularExpressions;

namespace Assay.Engine.Discover;

/// <summary>
/// Which test ids a command looks at: those that fit one of the patterns. A pattern is a substring, a glob (<c>*</c>
/// and <c>?</c>, the whole id) or a <c>/regular expression/</c> (anywhere in the id); substrings and globs ignore case.
/// </summary>
public sealed class TestFilter
{
    // Matching takes time linear in the id whatever the pattern: a filter may come from a stranger's pull request.
    private const RegexOptions Safe = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private readonly IReadOnlyList<Regex> _patterns;

    private TestFilter(IReadOnlyList<Regex> patterns) => _patterns = patterns;

    /// <summary>Everything fits.</summary>
    public static TestFilter All { get; } = new([]);

    /// <summary>True where everything fits.</summary>
    public bool IsAll => _patterns.Count == 0;

    /// <summary>Reads the patterns; none of them means all tests.</summary>
    /// <exception cref="AssayException">One of them is empty or is no regular expression.</exception>
    public static TestFilter Parse(IEnumerable<string> patterns) =>
        new(patterns.Select(Pattern).ToList());

    /// <summary>Whether a test id fits.</summary>
    public bool Fits(string id) => IsAll || _patterns.Any(p => p.IsMatch(id));

    private static Regex Pattern(string text)
    {
        if (text.Length == 0)
        {
            throw new AssayException(
                Fault.Usage,
                "A filter is empty; give a part of a test id, a glob or a /regular expression/."
            );
        }
        if (text.Length > 2 && text[0] == '/' && text[^1] == '/')
        {
            return Expression(text);
        }
        var literal = Regex.Escape(text);
        var isGlob = text.AsSpan().ContainsAny('*', '?');
        return new Regex(
            isGlob ? @"\A" + literal.Replace(@"\*", ".*").Replace(@"\?", ".") + @"\z" : literal,
            Safe | RegexOptions.IgnoreCase | RegexOptions.Singleline
        );
    }

    private static Regex Expression(string text)
    {
        try
        {
            return new Regex(text[1..^1], Safe);
        }
        catch (ArgumentException e)
        {
            throw new AssayException(
                Fault.Usage,
                $"The filter {text} is not a regular expression: {e.Message}"
            );
        }
        catch (NotSupportedException)
        {
            throw new AssayException(
                Fault.Usage,
                $"The filter {text} uses look-around, a back-reference or too large a repetition; write it without."
            );
        }
    }
}
