using System.Globalization;
using System.Text.RegularExpressions;

namespace Assay.Bench.Impact;

/// <summary>Neighbouring lines of a file, from 1.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
internal readonly record struct Lines(int From, int To)
{
    /// <summary>True where both have a line in common.</summary>
    public bool Meet(Lines other) => From <= other.To && other.From <= To;
}

/// <summary>Reads which lines a diff without context says are new.</summary>
internal static partial class ChangedLines
{
    /// <summary>The lines by full path of their file.</summary>
    /// <param name="diff">What <c>git diff --unified=0</c> has written.</param>
    /// <param name="root">Full path of the repository.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<Lines>> Read(string diff, string root)
    {
        var files = new Dictionary<string, IReadOnlyList<Lines>>(StringComparer.Ordinal);
        List<Lines>? current = null;
        foreach (var line in diff.Split('\n'))
        {
            if (line.StartsWith("+++ /dev/null", StringComparison.Ordinal))
            {
                current = null;
            }
            else if (NewFile().Match(line) is { Success: true } file)
            {
                current = [];
                files[Path.GetFullPath(Path.Combine(root, file.Groups[1].Value))] = current;
            }
            else if (Hunk().Match(line) is { Success: true } hunk)
            {
                var from = Number(hunk.Groups[1].Value);
                var count = hunk.Groups[2].Success ? Number(hunk.Groups[2].Value) : 1;
                // What only went leaves its neighbours.
                current?.Add(new Lines(from, from + Math.Max(count, 2) - 1));
            }
        }
        return files;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\+\+\+ b/(.+?)\r?$")]
    private static partial Regex NewFile();

    [GeneratedRegex(@"^@@ -\S+ \+(\d+)(?:,(\d+))? @@")]
    private static partial Regex Hunk();
}
