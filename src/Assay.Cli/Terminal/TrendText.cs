using System.Globalization;
using Assay.Engine.Report.Trends;
using Spectre.Console;

namespace Assay.Cli.Terminal;

/// <summary>For a person: what became of the latest runs, and what selecting tests has brought.</summary>
internal static class TrendText
{
    private const int LengthOfCommit = 7;
    private const int MostMisses = 10;

    public static void Write(TrendDocument trend, IAnsiConsole console)
    {
        console.Write(Runs(trend));
        Selection(trend.Selection, console);
        Misses(trend, console);
    }

    private static Table Runs(TrendDocument trend)
    {
        var table = Page.Table(
            ">run",
            "started (UTC)",
            "commit",
            ">took",
            ">passed",
            ">failed",
            ">flaky",
            ">selected",
            ">saved",
            "missed"
        );
        foreach (var run in trend.Runs)
        {
            table.Row(
                run.Id.ToString(CultureInfo.InvariantCulture),
                run.Started.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                Commit(run),
                run.State == "finished" ? StatisticsText.Time(run.DurationMs) : run.State,
                ShareText.Number(run.Passed),
                ShareText.Number(run.Failed),
                ShareText.Number(run.Flaky),
                run.Selection is { Tests: > 0 } s ? Percent((double)s.Selected / s.Tests) : "all",
                run.Selection is { } selection ? StatisticsText.Time(selection.SavedMs) : "",
                run.Selection switch
                {
                    null => "",
                    { Verified: false } => "not verified",
                    var verified => ShareText.Number(verified.Missed?.Count ?? 0),
                }
            );
        }
        return table;
    }

    private static void Selection(TrendOfSelection selection, IAnsiConsole console)
    {
        if (selection.Runs == 0)
        {
            return;
        }
        console.Heading("Runs of what a change needs");
        console.Line(
            new Line(
                $"{ShareText.Number(selection.Runs)} runs selected {Percent(selection.SelectedShare)} of the tests on average and saved {StatisticsText.Time(selection.SavedMs)}."
            )
        );
        console.Line(
            selection.VerifiedRuns == 0
                ? new Line(
                    "None was verified; 'assay run --changed --verify' also runs what was left out, and tells what was missed."
                )
                : new Line(
                    $"{ShareText.Number(selection.RunsWithMisses)} of {ShareText.Number(selection.VerifiedRuns)} verified runs would have missed a failure ({Percent(selection.MissRate)}); failures missed: {ShareText.Number(selection.MissedFailures)}.",
                    selection.RunsWithMisses > 0 ? Tone.Bad : Tone.Good
                )
        );
    }

    private static void Misses(TrendDocument trend, IAnsiConsole console)
    {
        var all = trend
            .Runs.SelectMany(r => r.Selection?.Missed ?? [], (run, miss) => (run.Id, miss))
            .ToArray();
        if (all.Length == 0)
        {
            return;
        }
        console.Heading("Missed failures");
        foreach (var (run, miss) in all.Take(MostMisses))
        {
            console.Line(
                new Line(
                    $"run {run.ToString(CultureInfo.InvariantCulture)}: {Clean.Line(miss.Test)}: {Clean.Line(miss.Reason)}"
                )
            );
        }
        if (all.Length > MostMisses)
        {
            console.Line(
                new Line($"… and {ShareText.Number(all.Length - MostMisses)} more", Tone.Dim)
            );
        }
    }

    private static string Commit(TrendRun run) =>
        run.Commit is { Length: > LengthOfCommit } commit
            ? commit[..LengthOfCommit] + (run.Dirty == true ? "+" : "")
            : "";

    private static string Percent(double? share) =>
        share?.ToString("0.0 %", CultureInfo.InvariantCulture) ?? "?";
}
