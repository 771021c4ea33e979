using Assay.Model;

namespace Assay.Cli.Terminal;

/// <summary>One failed result in a few lines: which test, what it said, where in the user's code.</summary>
internal static class FailureText
{
    // The whole message is in the reports; here it must not push the rest off the screen.
    private const int MostMessageLines = 6;

    /// <summary>The lines.</summary>
    public static IEnumerable<Line> Lines(FailedResult result)
    {
        yield return Head(result);
        var message = Clean
            .Lines(result.Message ?? "")
            .Where(line => !string.IsNullOrWhiteSpace(line))
            .ToList();
        foreach (var line in message.Take(MostMessageLines))
        {
            yield return new Line("    " + line);
        }
        if (message.Count > MostMessageLines)
        {
            yield return new Line($"    … {message.Count - MostMessageLines} more lines", Tone.Dim);
        }
        if (StackPlace.FirstUserFrame(result.StackTrace) is { } place)
        {
            yield return new Line("    at " + Clean.Line(place), Tone.Dim);
        }
    }

    /// <summary>Which test failed, how, and after what time.</summary>
    public static Line Head(FailedResult result)
    {
        var row = result.Row is null ? "" : $" [{Clean.Line(result.Row)}]";
        var wall = result.Wall is { } time ? $" ({Durations.Text(time)})" : "";
        return new Line($"{Word(result.Outcome)} {Clean.Line(result.Id)}{row}{wall}", Tone.Bad);
    }

    private static string Word(Outcome outcome) =>
        outcome switch
        {
            Outcome.Crashed => "CRASHED",
            Outcome.TimedOut => "TIMED OUT",
            _ => "FAILED",
        };
}
