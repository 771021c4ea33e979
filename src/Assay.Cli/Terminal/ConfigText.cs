using Assay.Cli.Documents;
using Assay.Engine.Configuration;
using Spectre.Console;

namespace Assay.Cli.Terminal;

/// <summary>Every setting as a line of a table.</summary>
internal static class ConfigText
{
    public static void Write(Settings settings, IAnsiConsole console)
    {
        var table = Tables.New("setting", "value", "from");
        foreach (var value in settings.Values)
        {
            table.AddRow(
                new Text(value.Name),
                new Text(Clean.Line(value.Text)),
                new Text(value.Origin.ToString())
            );
        }
        console.Write(table);
        console.WriteLine(
            settings.File is null
                ? $"No {ConfigurationFile.Name} found; 'assay init' writes one."
                : $"Read {Clean.Line(settings.File)}."
        );
    }
}
