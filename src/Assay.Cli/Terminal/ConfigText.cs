using Assay.Engine.Configuration;
using Spectre.Console;

namespace Assay.Cli.Terminal;

/// <summary>Every setting as a line of a table.</summary>
internal static class ConfigText
{
    public static void Write(Settings settings, IAnsiConsole console)
    {
        var table = Page.Table("setting", "value", "from");
        foreach (var value in settings.Values)
        {
            table.Row(value.Name, value.Text, value.Origin.ToString());
        }
        console.Write(table);
        console.Line(
            new Line(
                settings.File is null
                    ? $"No {ConfigurationFile.Name} found; 'assay init' writes one."
                    : $"Read {Clean.Line(settings.File)}.",
                Tone.Dim
            )
        );
    }
}
