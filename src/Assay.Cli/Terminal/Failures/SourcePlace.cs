using System.Globalization;
using System.Text.RegularExpressions;

namespace Assay.Cli.Terminal.Failures;

/// <summary>A line of a source file that a stack trace names.</summary>
/// <param name="File">The path, as it was when the code was built.</param>
/// <param name="Line">The line, from 1.</param>
internal sealed partial record SourcePlace(string File, int Line)
{
    /// <summary>The first place in the user's code; null where none is named.</summary>
    public static SourcePlace? First(string? stackTrace) =>
        StackPlace.FirstUserFrame(stackTrace) is { } frame
        && Place().Match(frame) is { Success: true } match
        && int.TryParse(
            match.Groups["line"].ValueSpan,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var line
        )
            ? new SourcePlace(match.Groups["file"].Value, line)
            : null;

    [GeneratedRegex(@"\) in (?<file>.+):line (?<line>\d+)$", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
