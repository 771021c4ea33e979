namespace Assay.Cli.Terminal.Failures;

/// <summary>Where two texts differ, for texts in which one does not see it at once.</summary>
internal static class Difference
{
    // A line of this length is taken in at a glance, and the frameworks mark its place.
    private const int Glance = 60;
    private const int Context = 2;
    private const int MostLines = 40;

    // The time to compare grows with the square.
    private const int MostCompared = 1_000;

    /// <summary>The lines, those of the expected text behind a minus, those of the actual one behind a plus; none where the texts are short, or the same.</summary>
    public static IReadOnlyList<Line> Lines(ComparedValues values)
    {
        var (expected, actual) = (values.Expected, values.Actual);
        if (expected == actual)
        {
            return [];
        }
        if (
            expected.Contains('\n', StringComparison.Ordinal)
            || actual.Contains('\n', StringComparison.Ordinal)
        )
        {
            return OfLines(Split(expected), Split(actual));
        }
        return Math.Max(expected.Length, actual.Length) > Glance ? OfOne(expected, actual) : [];
    }

    // Line ends are shown, for they may be all that differs.
    private static string[] Split(string text) =>
        text.Replace("\r", @"\r", StringComparison.Ordinal).Split('\n');

    private static Line[] OfOne(string expected, string actual)
    {
        var at = expected.AsSpan().CommonPrefixLength(actual);
        return [Minus(Around(expected, at)), Plus(Around(actual, at))];
    }

    private static string Around(string text, int at)
    {
        var from = Math.Max(0, at - (Glance / 2));
        var to = Math.Min(text.Length, at + (Glance / 2));
        // Never half a character.
        from -= from > 0 && char.IsLowSurrogate(text[from]) ? 1 : 0;
        to += to < text.Length && char.IsLowSurrogate(text[to]) ? 1 : 0;
        return (from > 0 ? "…" : "") + text[from..to] + (to < text.Length ? "…" : "");
    }

    private static List<Line> OfLines(string[] expected, string[] actual)
    {
        var script = Script(expected, actual);
        var shown = new List<Line>();
        var last = -1;
        for (var i = 0; i < script.Count; i++)
        {
            if (!IsNearChange(script, i))
            {
                continue;
            }
            if (shown.Count == MostLines)
            {
                shown.Add(new Line("  … more", Tone.Dim));
                break;
            }
            if (i > last + 1)
            {
                shown.Add(new Line("  …", Tone.Dim));
            }
            shown.Add(script[i]);
            last = i;
        }
        return shown;
    }

    private static bool IsNearChange(List<Line> script, int i) =>
        Enumerable
            .Range(i - Context, 1 + (2 * Context))
            .Any(j => j >= 0 && j < script.Count && script[j].Tone != Tone.Dim);

    // By the longest common subsequence of lines, between what both begin and end with.
    private static List<Line> Script(string[] expected, string[] actual)
    {
        var head = expected.AsSpan().CommonPrefixLength(actual);
        var tail = 0;
        while (
            tail < Math.Min(expected.Length, actual.Length) - head
            && expected[^(tail + 1)] == actual[^(tail + 1)]
        )
        {
            tail++;
        }
        var script = expected[..head].Select(Same).ToList();
        script.AddRange(Middle(expected[head..^tail], actual[head..^tail]));
        script.AddRange(expected[^tail..].Select(Same));
        return script;
    }

    private static IEnumerable<Line> Middle(string[] expected, string[] actual)
    {
        if (expected.Length > MostCompared || actual.Length > MostCompared)
        {
            return expected.Select(Minus).Concat(actual.Select(Plus));
        }
        var common = new int[expected.Length + 1, actual.Length + 1];
        for (var e = expected.Length - 1; e >= 0; e--)
        {
            for (var a = actual.Length - 1; a >= 0; a--)
            {
                common[e, a] =
                    expected[e] == actual[a]
                        ? common[e + 1, a + 1] + 1
                        : Math.Max(common[e + 1, a], common[e, a + 1]);
            }
        }
        return Walk(expected, actual, common);
    }

    private static IEnumerable<Line> Walk(string[] expected, string[] actual, int[,] common)
    {
        var (e, a) = (0, 0);
        while (e < expected.Length || a < actual.Length)
        {
            if (e < expected.Length && a < actual.Length && expected[e] == actual[a])
            {
                yield return Same(expected[e++]);
                a++;
            }
            else if (
                a == actual.Length
                || (e < expected.Length && common[e + 1, a] >= common[e, a + 1])
            )
            {
                yield return Minus(expected[e++]);
            }
            else
            {
                yield return Plus(actual[a++]);
            }
        }
    }

    private static Line Same(string text) => new("  " + text, Tone.Dim);

    private static Line Minus(string text) => new("- " + text, Tone.Good);

    private static Line Plus(string text) => new("+ " + text, Tone.Bad);
}
