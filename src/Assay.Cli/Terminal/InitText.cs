using Assay.Engine.Report;
using Spectre.Console;

namespace Assay.Cli.Terminal;

/// <summary>What <c>init</c> wrote, and what is left to do.</summary>
internal static class InitText
{
    public static void Write(InitDocument written, IAnsiConsole console)
    {
        console.Line(new Line($"Written: {Clean.Line(written.File)}", Tone.Good));
        var proposed = written
            .Content.Split('\n')
            .Where(line => line.StartsWith("name = ", StringComparison.Ordinal))
            .Select(line => line["name = ".Length..])
            .ToList();
        if (proposed.Count > 0)
        {
            console.Line(
                new Line(
                    $"Critical paths proposed from file names, for you to check: {string.Join(", ", proposed)}."
                )
            );
        }
        console.Line(new Line("Next: assay analyze"));
    }
}
