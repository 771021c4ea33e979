using System.Globalization;
using Assay.Engine.Report.Risks;
using Spectre.Console;

namespace Assay.Cli.Terminal;

/// <summary>For a person: why a test comes when it does.</summary>
internal static class RiskText
{
    public static void Write(RiskDocument risk, IAnsiConsole console)
    {
        console.Line(new Line(Clean.Line(risk.Test)));
        console.Line(
            new Line(
                $"place {ShareText.Number(risk.Place)} of {ShareText.Number(risk.Of)} · risk {Number(risk.Risk)} = probability {Number(risk.Probability)} × impact {Number(risk.Impact)}"
            )
        );
        console.WriteLine();
        var table = Page.Table(">measured", ">counts", "term", "part of", "why");
        foreach (var term in risk.Terms)
        {
            table.Row(
                term.Value is { } value ? Number(value) : "?",
                Number(term.Counted),
                NameOf(term.Name),
                term.PartOf,
                term.Why
            );
        }
        console.Write(table);
    }

    /// <summary>"0.123".</summary>
    public static string Number(double number) =>
        number.ToString("0.000", CultureInfo.InvariantCulture);

    private static string NameOf(string term) =>
        term switch
        {
            "failures" => "recent failures",
            "churn" => "churn of its code",
            "coFailures" => "co-failures",
            "critical" => "critical path",
            _ => "code of its own",
        };
}
