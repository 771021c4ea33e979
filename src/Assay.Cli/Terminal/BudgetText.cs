using System.Globalization;
using Assay.Engine.Report.Budgets;
using Spectre.Console;

namespace Assay.Cli.Terminal;

/// <summary>Budgets for a person: what broke which, by how much, and since when.</summary>
internal static class BudgetText
{
    private const int MostOffenders = 10;
    private const int CommitLength = 10;

    public static void Write(BudgetDocument document, IAnsiConsole console)
    {
        console.Heading("Budgets");
        foreach (var budget in document.Budgets)
        {
            console.Line(Of(budget));
            foreach (var test in (budget.Offenders ?? []).Take(MostOffenders))
            {
                console.Line(
                    new Line(
                        $"  {Number(test.Actual)} ms, {Number(test.Over)} over: {Clean.Line(test.Id)}{Since(test.Since)}"
                    )
                );
            }
            if (budget.Offenders?.Count > MostOffenders)
            {
                console.Line(
                    new Line(
                        $"  … and {budget.Offenders.Count - MostOffenders} more in {BudgetReport.FileName}",
                        Tone.Dim
                    )
                );
            }
        }
        if (BudgetTable.Reservation(document) is { } reservation)
        {
            console.Line(new Line(reservation, Tone.Warning));
        }
    }

    private static Line Of(Budget budget) =>
        budget.Outcome switch
        {
            "broken" => new Line(
                $"{budget.Name} is broken: {Number(budget.Actual)} of {Number(budget.Limit)}, {Number(budget.Over)} over{Since(budget.Since)}",
                Tone.Bad
            ),
            "kept" => new Line(
                $"{budget.Name} is kept: {Number(budget.Actual)} of {Number(budget.Limit)}",
                Tone.Good
            ),
            _ => new Line(
                $"{budget.Name} of {Number(budget.Limit)} was not measured",
                Tone.Warning
            ),
        };

    private static string Since(FirstBreach? since) =>
        since is null
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $", since commit {Clean.Line(since.Commit[..Math.Min(CommitLength, since.Commit.Length)])} (run {since.Run}, {since.Started:yyyy-MM-dd})"
            );

    private static string Number(double? number) =>
        number?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? "?";
}
