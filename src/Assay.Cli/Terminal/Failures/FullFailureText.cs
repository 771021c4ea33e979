using Assay.Model;

namespace Assay.Cli.Terminal.Failures;

/// <summary>One failed result with all that helps to mend it: message, difference, stack, output, and how to run it again.</summary>
internal static class FullFailureText
{
    // Beyond that nobody reads on here, and the reports hold the rest.
    private const int MostMessage = 8_000;
    private const int MostMessageLines = 60;
    private const int MostOutputLines = 20;
    private const int MostOfALine = 500;

    /// <summary>The lines.</summary>
    /// <param name="result">What failed.</param>
    /// <param name="again">How one test is run again.</param>
    public static IEnumerable<Line> Lines(FailedResult result, RerunCommand again)
    {
        yield return FailureText.Head(result);
        foreach (var line in Message(result.Message ?? ""))
        {
            yield return Indented(line);
        }
        foreach (var line in Stack(result.StackTrace ?? ""))
        {
            yield return Indented(line);
        }
        foreach (var line in Output(result.Output ?? ""))
        {
            yield return Indented(line);
        }
        // A command is copied: it is not cut, and holds nothing that would have to be cleaned away.
        yield return new Line("    run it again: " + again.Of(result.Id));
    }

    private static IEnumerable<Line> Message(string message)
    {
        var lines = Cut(message).ToList();
        foreach (var line in lines.Take(MostMessageLines))
        {
            yield return new Line(line);
        }
        if (lines.Count > MostMessageLines)
        {
            yield return new Line($"… {lines.Count - MostMessageLines} more lines", Tone.Dim);
        }
        var difference = ComparedValues.In(message) is { } values ? Difference.Lines(values) : [];
        if (difference.Count > 0)
        {
            yield return new Line("difference (- expected, + actual):", Tone.Dim);
        }
        foreach (var line in difference)
        {
            yield return line with
            {
                Text = "  " + line.Text,
            };
        }
    }

    private static IEnumerable<Line> Stack(string stackTrace) =>
        StackText.Lines(stackTrace).Select(line => new Line("  " + line, Tone.Dim));

    private static IEnumerable<Line> Output(string output)
    {
        var lines = Cut(output).ToList();
        if (lines.Count > 0)
        {
            yield return new Line(
                lines.Count > MostOutputLines
                    ? $"output, the last {MostOutputLines} of {lines.Count} lines:"
                    : "output:",
                Tone.Dim
            );
        }
        foreach (var line in lines.TakeLast(MostOutputLines))
        {
            yield return new Line("  | " + line);
        }
    }

    private static IEnumerable<string> Cut(string text)
    {
        var lines = Clean.Lines(BoundedText.Of(text, MostMessage)).ToList();
        return lines
            .SkipWhile(string.IsNullOrWhiteSpace)
            .Reverse()
            .SkipWhile(string.IsNullOrWhiteSpace)
            .Reverse();
    }

    private static Line Indented(Line line)
    {
        var text = Clean.Line(line.Text).TrimEnd();
        return line with
        {
            Text = "    " + (text.Length > MostOfALine ? text[..MostOfALine] + "…" : text),
        };
    }
}
