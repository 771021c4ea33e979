using Assay.Engine.Report;
using Spectre.Console;

namespace Assay.Cli.Terminal;

/// <summary>Says where the figures are not those of the whole suite, or lack something.</summary>
internal static class PartText
{
    /// <summary>A line for the filter, one for each project that is left out, and each remark that is no failure.</summary>
    public static void Part(
        this IAnsiConsole console,
        RunPart run,
        IReadOnlyList<SetAsidePart> setAside,
        IReadOnlyList<RemarkPart> remarks
    )
    {
        if (run.Filter is { } filter)
        {
            var patterns = string.Join(" or ", filter.Select(f => $"'{Clean.Line(f)}'"));
            console.Line(new Line($"Only tests that fit {patterns}.", Tone.Warning));
        }
        if (run.Shard is { } shard)
        {
            console.Line(new Line($"Only tests of shard {Clean.Line(shard)}.", Tone.Warning));
        }
        foreach (var project in setAside)
        {
            console.Line(
                new Line(
                    $"Left out: {Clean.Line(project.Project)}. {Clean.Line(project.Reason)}",
                    project.Failure ? Tone.Bad : Tone.Warning
                )
            );
        }
        console.Remarks(remarks.Where(r => !r.Failure));
    }
}
