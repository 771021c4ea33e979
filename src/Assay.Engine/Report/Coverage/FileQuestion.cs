using System.Globalization;
using System.Text.RegularExpressions;

namespace Assay.Engine.Report.Coverage;

/// <summary>A file, or lines of it, as a user names them: <c>FILE</c>, <c>FILE:LINE</c> or <c>FILE:FROM-TO</c>.</summary>
/// <param name="File">The name of the file as it was given.</param>
/// <param name="From">First line; null for the whole file.</param>
/// <param name="To">Last line; null for the whole file.</param>
public sealed partial record FileQuestion(string File, int? From, int? To)
{
    /// <summary>Reads what the user wrote.</summary>
    /// <exception cref="AssayException">It names no file, or no lines that a file can have.</exception>
    public static FileQuestion Parse(string text)
    {
        var match = WithLines().Match(text);
        var file = match.Success ? match.Groups["file"].Value : text;
        if (string.IsNullOrWhiteSpace(file))
        {
            throw Wrong(text);
        }
        if (!match.Success)
        {
            return new FileQuestion(file, null, null);
        }
        var from = Number(match.Groups["from"].Value);
        var to = match.Groups["to"].Success ? Number(match.Groups["to"].Value) : from;
        return from >= 1 && to >= from ? new FileQuestion(file, from, to) : throw Wrong(text);
    }

    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    private static AssayException Wrong(string text) =>
        new(
            Fault.Usage,
            $"--covers expects FILE, FILE:LINE or FILE:FROM-TO with lines from 1 on, not '{text}'."
        );

    [GeneratedRegex(@"^(?<file>.*):(?<from>\d+)(-(?<to>\d+))?$", RegexOptions.Singleline)]
    private static partial Regex WithLines();
}
