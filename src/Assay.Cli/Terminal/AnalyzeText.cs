using System.Globalization;
using Assay.Engine.Report.Analyze;
using Spectre.Console;

namespace Assay.Cli.Terminal;

/// <summary>What a lead wants to read of a suite: totals, where the time goes, what failed, what to do next.</summary>
internal static class AnalyzeText
{
    private const int MostSlowest = 5;
    private const int MostClasses = 5;
    private const int MostFailures = 10;
    private const int MostMessageLines = 3;

    public static void Write(AnalyzeDocument analysis, IAnsiConsole console)
    {
        console.MarkupLine($"[bold]{Clean.Line(analysis.Solution).EscapeMarkup()}[/]");
        SuiteText.Totals(analysis.Totals, console);
        Failures(analysis, console);
        Times("where the time goes: project", analysis.Projects, console);
        Times("where the time goes: class", [.. analysis.Classes.Take(MostClasses)], console);
        SuiteText.Slowest(analysis.Totals, MostSlowest, console);
        Next(analysis, console);
    }

    private static void Failures(AnalyzeDocument analysis, IAnsiConsole console)
    {
        foreach (var failure in analysis.Failures.Take(MostFailures))
        {
            console.WriteLine();
            var row = failure.Row is null ? "" : $" [{Clean.Line(failure.Row)}]";
            console.MarkupLine(
                $"[red]{Word(failure.Outcome)}[/] {(Clean.Line(failure.Id) + row).EscapeMarkup()}"
            );
            foreach (
                var line in Clean
                    .Lines(failure.Message ?? "")
                    .Where(l => l.Length > 0)
                    .Take(MostMessageLines)
            )
            {
                console.WriteLine("    " + line);
            }
            if (StackPlace.FirstUserFrame(failure.StackTrace) is { } place)
            {
                console.MarkupLine($"    [dim]{Clean.Line(place).EscapeMarkup()}[/]");
            }
        }
        var more =
            analysis.Totals.Failed
            + analysis.Totals.Crashed
            + analysis.Totals.TimedOut
            - MostFailures;
        if (more > 0)
        {
            console.WriteLine($"… and {more} more in the report");
        }
    }

    private static void Times(string header, IReadOnlyList<TimeOf> times, IAnsiConsole console)
    {
        if (times.Count == 0)
        {
            return;
        }
        console.WriteLine();
        var table = Tables
            .New(header, "tests", "in tests", "in fixtures", "share")
            .Right(1, 2, 3, 4);
        foreach (var time in times)
        {
            table.AddRow(
                Clean.Line(time.Name).EscapeMarkup(),
                time.Tests.ToString(CultureInfo.InvariantCulture),
                SuiteText.Time(time.TestsMs),
                SuiteText.Time(time.FixturesMs),
                SuiteText.Percent(time.Share)
            );
        }
        console.Write(table);
    }

    private static void Next(AnalyzeDocument analysis, IAnsiConsole console)
    {
        console.WriteLine();
        if (analysis.Findings.Count == 0)
        {
            console.MarkupLine("[green]Nothing to complain about.[/]");
            return;
        }
        console.MarkupLine("[bold]what to do next[/]");
        foreach (var finding in analysis.Findings)
        {
            var color = finding.Level == "problem" ? "red" : "yellow";
            console.MarkupLine($"[{color}]●[/] {Clean.Line(finding.Text).EscapeMarkup()}");
            console.WriteLine("  " + Clean.Line(finding.Action));
            foreach (var example in finding.Examples)
            {
                console.MarkupLine($"    [dim]{Clean.Line(example).EscapeMarkup()}[/]");
            }
        }
    }

    private static string Word(string outcome) =>
        outcome switch
        {
            "crashed" => "CRASHED",
            "timedOut" => "TIMED OUT",
            _ => "FAILED",
        };
}
