using System.Globalization;
using System.Text;

namespace Assay.Engine.Report.Budgets;

/// <summary>Budgets as a table of Markdown.</summary>
public static class BudgetTable
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "budget.md";

    private const int MostOffenders = 50;
    private const int CommitLength = 10;

    /// <summary>The table, with the tests that are over the limit below it.</summary>
    public static string Of(BudgetDocument document)
    {
        var text = new StringBuilder();
        text.Append("### Budgets\n\n| budget | limit | actual | over | since | |\n");
        text.Append("|---|---:|---:|---:|---|---|\n");
        foreach (var budget in document.Budgets)
        {
            text.Append(
                Invariant(
                    $"| {budget.Name} | {Number(budget.Limit)} | {Number(budget.Actual)} | {(budget.Over is { } over ? Number(over) : "")} | {Since(budget.Since)} | {Word(budget.Outcome)} |\n"
                )
            );
        }
        foreach (var budget in document.Budgets.Where(b => b.Offenders is { Count: > 0 }))
        {
            Offenders(text, budget.Offenders!);
        }
        if (Reservation(document) is { } reservation)
        {
            text.Append(Invariant($"\n{reservation}\n"));
        }
        return text.ToString();
    }

    /// <summary>What the figures don't tell; null where all is told.</summary>
    public static string? Reservation(BudgetDocument document) =>
        document.Tests.Unknown == 0 || document.Budgets.All(b => b.Name == "memory-mb")
            ? null
            : Invariant(
                $"{document.Tests.Unknown} of {document.Tests.Unit + document.Tests.Integration + document.Tests.Unknown} tests count for no budget of time, because it is not known whether they are unit or integration tests; 'assay coverage' makes the map that tells."
            );

    private static void Offenders(StringBuilder text, IReadOnlyList<Offender> offenders)
    {
        text.Append("\n| ms | over | since | test |\n|---:|---:|---|---|\n");
        foreach (var test in offenders.Take(MostOffenders))
        {
            text.Append(
                Invariant(
                    $"| {Number(test.Actual)} | {Number(test.Over)} | {Since(test.Since)} | {MarkdownText.Code(test.Id)} |\n"
                )
            );
        }
        if (offenders.Count > MostOffenders)
        {
            text.Append(Invariant($"\n… and {offenders.Count - MostOffenders} more\n"));
        }
    }

    private static string Since(FirstBreach? since) =>
        since is null
            ? ""
            : MarkdownText.Code(since.Commit[..Math.Min(CommitLength, since.Commit.Length)]);

    private static string Word(string outcome) =>
        outcome switch
        {
            "broken" => "**broken**",
            "notMeasured" => "not measured",
            _ => outcome,
        };

    private static string Number(double? number) =>
        number?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? "?";

    private static string Invariant(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
