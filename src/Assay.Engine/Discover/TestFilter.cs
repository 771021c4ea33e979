using System.Text.RegularExpressions;

namespace Assay.Engine.Discover;

/// <summary>
/// Which test ids a command looks at: those that fit one of the patterns. A pattern is a substring, a glob (<c>*</c>
/// and <c>?</c>, the whole id), a <c>/regular expression/</c> (anywhere in the id) or, behind a <c>=</c>, one
/// <see cref="ExactTest">test exactly</see>; substrings and globs ignore case.
/// </summary>
public sealed class TestFilter
{
    // Matching takes time linear in the id whatever the pattern: a filter may come from a stranger's pull request.
    private const RegexOptions Safe = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private readonly IReadOnlyList<Pattern> _patterns;

    private readonly Pattern? _part;

    private TestFilter(IReadOnlyList<Pattern> patterns, Pattern? part = null) =>
        (_patterns, _part) = (patterns, part);

    /// <summary>Everything fits.</summary>
    public static TestFilter All { get; } = new([]);

    /// <summary>True where everything fits.</summary>
    public bool IsAll => _patterns.Count == 0 && _part is null;

    /// <summary>Reads the patterns; none of them means all tests.</summary>
    /// <exception cref="AssayException">One of them is empty or is no regular expression.</exception>
    public static TestFilter Parse(IEnumerable<string> patterns) =>
        new(patterns.Select(Read).ToList());

    /// <summary>The same filter for a part of the tests.</summary>
    /// <param name="isPart">Whether a test id belongs to the part.</param>
    /// <param name="couldHold">Whether a project, by name, could hold tests of the part.</param>
    public TestFilter Within(Func<string, bool> isPart, Func<string, bool> couldHold) =>
        new(_patterns, new Pattern(isPart, couldHold));

    /// <summary>Whether a test id fits.</summary>
    public bool Fits(string id) =>
        _part?.Fits(id) != false && (_patterns.Count == 0 || _patterns.Any(p => p.Fits(id)));

    /// <summary>Whether an id of a project could fit, whatever its tests are; false only where every pattern begins like another project's ids.</summary>
    public bool CouldFit(string project)
    {
        var start = project + "/";
        return _part?.CouldFit(project) != false
            && (_patterns.Count == 0 || _patterns.Any(p => p.CouldFit(start)));
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
        if (ExactTest.Read(text) is { } test)
        {
            return new Pattern(test.Is, test.CouldBeOf);
        }
        if (text.Length > 2 && text[0] == '/' && text[^1] == '/')
        {
            return Anywhere(Expression(text));
        }
        if (!text.AsSpan().ContainsAny('*', '?'))
        {
            return Anywhere(Plain(Regex.Escape(text)));
        }
        var head = text.Split('*')[0];
        return new Pattern(Glob(text).IsMatch, start => CouldFit(head, start));
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

    private static Pattern Anywhere(Regex part) => new(part.IsMatch, _ => true);

    // Of a glob, what comes before its first star says how the ids begin.
    private static bool CouldFit(string head, string start)
    {
        var length = Math.Min(head.Length, start.Length);
        return length == 0 || Glob(head[..length]).IsMatch(start[..length]);
    }

    // CouldFit: whether an id that begins like this could fit; for a part, an id of the project of that name.
    private sealed record Pattern(Func<string, bool> Fits, Func<string, bool> CouldFit);
}
