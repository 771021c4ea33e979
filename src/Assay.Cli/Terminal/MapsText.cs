using Assay.Engine.Shards.Merge;
using Spectre.Console;

namespace Assay.Cli.Terminal;

/// <summary>Which maps of shards were joined, in words.</summary>
internal static class MapsText
{
    public static void Write(MapsDocument maps, IAnsiConsole console)
    {
        console.Line(
            new Line(
                $"The maps of {maps.Shards - maps.Missing.Count} of {maps.Shards} shards are joined; 'assay coverage' now runs only what they do not know.",
                maps.Missing.Count == 0 ? Tone.Good : Tone.Bad
            )
        );
        foreach (var project in maps.Projects)
        {
            console.Line(
                new Line(
                    $"{ShareText.Number(project.Tests)} tests of {Clean.Line(project.Project)}"
                )
            );
        }
    }
}
