using System.Globalization;

namespace Assay.Cli.Terminal.Failures;

/// <summary>A stack trace in which the frames of frameworks are folded away.</summary>
internal static class StackText
{
    private const int MostLines = 40;

    // What async methods leave between two frames.
    private const string Rethrown = "--- End of stack trace from previous location";

    // The longest beginning that fits decides.
    private static readonly (string Start, string Name)[] Frameworks =
    [
        ("Microsoft.VisualStudio.TestTools.", "MSTest"),
        ("Microsoft.VisualStudio.TestPlatform.", "MSTest"),
        ("Microsoft.Testing.", "Microsoft.Testing.Platform"),
        ("Xunit.", "xUnit"),
        ("NUnit.", "NUnit"),
        ("TUnit.", "TUnit"),
        ("Shouldly.", "Shouldly"),
        ("FluentAssertions.", "FluentAssertions"),
        ("AwesomeAssertions.", "AwesomeAssertions"),
        ("Moq.", "Moq"),
        ("NSubstitute.", "NSubstitute"),
        ("Castle.", "Castle"),
        ("Assay.Host.", "the host"),
        ("System.", ".NET"),
        ("Microsoft.", ".NET"),
    ];

    /// <summary>The lines; all of them where no frame is the user's.</summary>
    public static IEnumerable<string> Lines(string stackTrace)
    {
        var lines = stackTrace
            .ReplaceLineEndings("\n")
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var shown = lines.All(l => FrameworkOf(l) is not null) ? lines : Fold(lines).ToArray();
        return shown.Length <= MostLines
            ? shown
            : shown.Take(MostLines).Append(Invariant($"… {shown.Length - MostLines} more lines"));
    }

    private static IEnumerable<string> Fold(string[] lines)
    {
        var folded = new List<string>();
        foreach (var line in lines)
        {
            if (FrameworkOf(line) is { } framework)
            {
                folded.Add(framework);
                continue;
            }
            if (Fold(folded) is { } fold)
            {
                yield return fold;
            }
            folded.Clear();
            yield return line;
        }
        if (Fold(folded) is { } last)
        {
            yield return last;
        }
    }

    private static string? Fold(List<string> frameworks)
    {
        var names = frameworks.Where(f => f.Length > 0).ToArray();
        return names.Length == 0
            ? null
            : Invariant($"… {names.Length} {(names.Length == 1 ? "frame" : "frames")} of ")
                + string.Join(", ", names.Distinct());
    }

    // Empty for a line that is no frame and says nothing on its own.
    private static string? FrameworkOf(string line)
    {
        if (line.StartsWith(Rethrown, StringComparison.Ordinal))
        {
            return "";
        }
        if (!line.StartsWith("at ", StringComparison.Ordinal))
        {
            return null;
        }
        var frame = line["at ".Length..];
        return Frameworks
            .FirstOrDefault(f => frame.StartsWith(f.Start, StringComparison.Ordinal))
            .Name;
    }

    private static string Invariant(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
