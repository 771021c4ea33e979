using System.Globalization;
using Assay.Engine.Report.Coverage;
using Spectre.Console;

namespace Assay.Cli.Terminal;

/// <summary>Shares of covered code in words and tables.</summary>
internal static class ShareText
{
    /// <summary>"1,234 of 1,300 covered (94.9 %)".</summary>
    public static string Of(CoveredShare share) =>
        share.All == 0
            ? "there are none"
            : $"{Number(share.Covered)} of {Number(share.All)} covered ({Percent(share)})";

    /// <summary>In percent, never a round 100 while something is left; a dash where there is nothing to cover.</summary>
    public static string Percent(CoveredShare share) =>
        share.All == 0
            ? "–"
            : (Math.Floor(1000.0 * share.Covered / share.All) / 10).ToString(
                "0.0",
                CultureInfo.InvariantCulture
            ) + " %";

    /// <summary>Folders with what of them is not covered.</summary>
    public static Table Folders(IEnumerable<CoveredPath> folders)
    {
        var table = Page.Table(">uncovered", ">lines", ">branches", "folder");
        foreach (var folder in folders)
        {
            table.Row(
                Number(folder.Lines.Uncovered),
                Percent(folder.Lines),
                Percent(folder.Branches),
                folder.Path
            );
        }
        return table;
    }

    /// <summary>"1,234".</summary>
    public static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
