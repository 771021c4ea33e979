using Spectre.Console;

namespace Assay.Cli.Terminal;

/// <summary>The parts of which summaries are made.</summary>
internal static class Page
{
    /// <summary>A heading with a line of air above it.</summary>
    public static void Heading(this IAnsiConsole console, string text)
    {
        console.WriteLine();
        console.Write(new Text(text + "\n", new Style(decoration: Decoration.Bold)));
    }

    /// <summary>A line in the colour of its tone.</summary>
    public static void Line(this IAnsiConsole console, Line line) =>
        console.Write(new Text(line.Text + "\n", StyleOf(line.Tone)));

    /// <summary>A table without a frame, so that its lines can be cut up by other tools.</summary>
    /// <param name="headers">Its columns; one that begins with <c>&gt;</c> holds numbers that stand below each other.</param>
    public static Table Table(params string[] headers)
    {
        var table = new Table().Border(TableBorder.None);
        foreach (var header in headers)
        {
            var isNumber = header.StartsWith('>');
            table.AddColumn(
                new TableColumn(new Text(header.TrimStart('>'), StyleOf(Tone.Dim)))
                {
                    Padding = new Padding(isNumber ? 1 : 0, 0, 2, 0),
                    Alignment = isNumber ? Justify.Right : Justify.Left,
                    NoWrap = isNumber,
                }
            );
        }
        return table;
    }

    /// <summary>Adds a row of plain text; nothing in it is taken for markup.</summary>
    public static void Row(this Table table, params string[] cells) =>
        table.AddRow(cells.Select(cell => new Text(Clean.Line(cell))));

    /// <summary>The colour of a tone.</summary>
    public static Style StyleOf(Tone tone) =>
        tone switch
        {
            Tone.Good => new Style(Color.Green),
            Tone.Bad => new Style(Color.Red, decoration: Decoration.Bold),
            Tone.Warning => new Style(Color.Yellow),
            Tone.Dim => new Style(decoration: Decoration.Dim),
            _ => Style.Plain,
        };
}
