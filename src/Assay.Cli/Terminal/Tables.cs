using Spectre.Console;

namespace Assay.Cli.Terminal;

/// <summary>Tables that all look the same: no frame, so that their lines can be cut up by other tools.</summary>
internal static class Tables
{
    public static Table New(params string[] headers)
    {
        var table = new Table().Border(TableBorder.None);
        foreach (var header in headers)
        {
            table.AddColumn(
                new TableColumn(new Text(header, new Style(decoration: Decoration.Bold)))
                {
                    Padding = new Padding(0, 0, 2, 0),
                }
            );
        }
        return table;
    }

    /// <summary>Has numbers stand below each other.</summary>
    public static Table Right(this Table table, params int[] columns)
    {
        foreach (var column in columns)
        {
            table.Columns[column].Alignment = Justify.Right;
        }
        return table;
    }
}
