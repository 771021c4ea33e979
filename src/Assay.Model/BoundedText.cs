using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Assay.Model;

/// <summary>Keeps texts of tests from filling what holds them: of a long one the beginning and the end are kept.</summary>
public static class BoundedText
{
    /// <summary>The text, or its beginning and end with a line between them that says how much is missing.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="limit">Characters that are kept at most.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text, int limit)
    {
        if (text is null || text.Length <= limit)
        {
            return text;
        }
        var head = text.AsSpan(0, limit / 2);
        var tail = text.AsSpan(text.Length - limit / 2);
        // Never cut a surrogate pair in two.
        head = char.IsHighSurrogate(head[^1]) ? head[..^1] : head;
        tail = char.IsLowSurrogate(tail[0]) ? tail[1..] : tail;
        var missing = text.Length - head.Length - tail.Length;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{head}\n[... {missing} characters left out ...]\n{tail}"
        );
    }
}
