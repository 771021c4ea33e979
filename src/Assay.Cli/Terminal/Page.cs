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

    /// <summary>A line in the colour of its tone, never broken: ids and paths are there to be copied.</summary>
    public static void Line(this IAnsiConsole console, Line line) =>
        console.Profile.Out.Writer.WriteLine(
            new Paint(console.Profile.Capabilities.ColorSystem != ColorSystem.NoColors).Of(line)
        );

    /// <summary>A sentence in the colour of its tone, broken between words, each line with the same indentation.</summary>
    public static void Sentence(this IAnsiConsole console, Line line, int indentation) =>
        console.Write(
            new Padder(new Text(line.Text, StyleOf(line.Tone)), new Padding(indentation, 0, 0, 0))
        );

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
