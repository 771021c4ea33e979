using Assay.Engine.Run;
using Assay.Model;

namespace Assay.Cli.Terminal;

/// <summary>One failed result in a few lines: which test, what it said, where in the user's code.</summary>
internal sealed class FailureText(Paint paint)
{
    // The whole message is in the reports; here it must not push the rest off the screen.
    private const int MostMessageLines = 6;

    /// <summary>The lines.</summary>
    public IEnumerable<string> Lines(TestCase test, CaseResult result)
    {
        var row = result.Row is null ? "" : $" [{Clean.Line(result.Row)}]";
        yield return $"{paint.Bad(Word(result.Outcome))} {Clean.Line(test.Id)}{row} ({Durations.Text(result.Wall)})";
        var message = Message(result.Message).ToList();
        foreach (var line in message.Take(MostMessageLines))
        {
            yield return "    " + line;
        }
        if (message.Count > MostMessageLines)
        {
            yield return paint.Dim($"    … {message.Count - MostMessageLines} more lines");
        }
        if (StackPlace.FirstUserFrame(result.StackTrace) is { } place)
        {
            yield return paint.Dim("    " + Clean.Line(place));
        }
    }

    /// <summary>An outcome as it begins a line.</summary>
    public static string Word(Outcome outcome) =>
        outcome switch
        {
            Outcome.Crashed => "CRASHED",
            Outcome.TimedOut => "TIMED OUT",
            Outcome.Failed => "FAILED",
            Outcome.Skipped => "SKIPPED",
            _ => "PASSED",
        };

    private static IEnumerable<string> Message(string? message) =>
        Clean.Lines(message ?? "").Where(line => !string.IsNullOrWhiteSpace(line));
}
