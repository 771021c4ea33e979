using System.Globalization;

namespace Assay.Engine.Record;

/// <summary>Keeps texts of tests from filling the store: of a long one the beginning and the end are kept.</summary>
internal static class BoundedText
{
    /// <summary>Characters of a message, stack trace or output that are kept at most.</summary>
    public const int Limit = 16_000;

    /// <summary>The text, or its beginning and end with a line between them that says how much is missing.</summary>
    public static string? Of(string? text)
    {
        if (text is null || text.Length <= Limit)
        {
            return text;
        }
        var head = text.AsSpan(0, Limit / 2);
        var tail = text.AsSpan(text.Length - Limit / 2);
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
