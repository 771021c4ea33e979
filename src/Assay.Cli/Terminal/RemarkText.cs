using Assay.Engine.Report;
using Spectre.Console;

namespace Assay.Cli.Terminal;

/// <summary>What happened outside of every test, in words: while it happens, and in summaries.</summary>
internal static class RemarkText
{
    // The whole text is in the reports; in a summary it must not push the rest off the screen.
    private const int MostDetails = 6;

    /// <summary>The lines of a remark.</summary>
    public static IEnumerable<Line> Lines(RemarkPart remark)
    {
        var (label, tone) = remark.Failure ? ("FAILED", Tone.Bad) : ("note:", Tone.Warning);
        var lines = Clean.Lines(remark.Text.Trim()).ToList();
        yield return new Line($"{label} {Clean.Line(remark.Project)}: {lines[0]}", tone);
        foreach (var line in lines.Skip(1))
        {
            yield return new Line("    " + line);
        }
    }

    /// <summary>Adds the remarks to a summary, each with the first of its lines.</summary>
    public static void Remarks(this IAnsiConsole console, IEnumerable<RemarkPart> remarks)
    {
        foreach (var lines in remarks.Select(r => Lines(r).ToList()))
        {
            foreach (var line in lines.Take(1 + MostDetails))
            {
                console.Line(line);
            }
            if (lines.Count > 1 + MostDetails)
            {
                console.Line(
                    new Line($"    … {lines.Count - 1 - MostDetails} more lines", Tone.Dim)
                );
            }
        }
    }
}
