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

    private readonly IReadOnlyList<Pattern> _patterns;

    private TestFilter(IReadOnlyList<Pattern> patterns) => _patterns = patterns;

    /// <summary>Everything fits.</summary>
    public static TestFilter All { get; } = new([]);

    /// <summary>True where everything fits.</summary>
    public bool IsAll => _patterns.Count == 0;

    /// <summary>Reads the patterns; none of them means all tests.</summary>
    /// <exception cref="AssayException">One of them is empty or is no regular expression.</exception>
    public static TestFilter Parse(IEnumerable<string> patterns) =>
        new(patterns.Select(Read).ToList());

    /// <summary>Whether a test id fits.</summary>
    public bool Fits(string id) => IsAll || _patterns.Any(p => p.Whole.IsMatch(id));

    /// <summary>Whether an id of a project could fit, whatever its tests are; false only where every pattern begins like another project's ids.</summary>
    public bool CouldFit(string project)
    {
        var start = project + "/";
        return IsAll || _patterns.Any(p => p.CouldFit(start));
    }

    private static Pattern Read(string text)
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
            return new Pattern(Expression(text), Head: null);
        }
        return text.AsSpan().ContainsAny('*', '?')
            ? new Pattern(Glob(text), text.Split('*')[0])
            : new Pattern(Plain(Regex.Escape(text)), Head: null);
    }

    private static Regex Glob(string text) =>
        Plain(@"\A" + Regex.Escape(text).Replace(@"\*", ".*").Replace(@"\?", ".") + @"\z");

    private static Regex Plain(string expression) =>
        new(expression, Safe | RegexOptions.IgnoreCase | RegexOptions.Singleline);

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

    // Head: of a glob, what comes before its first star; null where an id may begin in any way.
    private sealed record Pattern(Regex Whole, string? Head)
    {
        public bool CouldFit(string start)
        {
            var length = Math.Min(Head?.Length ?? 0, start.Length);
            return length == 0 || Glob(Head![..length]).IsMatch(start[..length]);
        }
    }
}
