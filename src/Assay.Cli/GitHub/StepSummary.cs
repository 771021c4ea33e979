using System.Globalization;
using System.Text;
using Assay.Cli.Terminal;
using Assay.Engine.Report;
using Assay.Engine.Report.Runs;

namespace Assay.Cli.GitHub;

/// <summary>A run as a page of Markdown, for the summary of a step.</summary>
internal static class StepSummary
{
    private const int MostFailures = 50;
    private const int MostOfAKind = 20;
    private const int MostSlow = 10;
    private const int MostLines = 60;
    private const int MostOfALine = 500;

    /// <summary>The page.</summary>
    /// <param name="run">The run.</param>
    /// <param name="budgets">What became of the budgets, as Markdown; empty where there are none.</param>
    public static string Of(RunDocument run, string budgets)
    {
        var page = new StringBuilder();
        page.Append(Invariant($"## Tests of {Html(run.Solution)}\n\n"));
        page.Append(
            "| total | passed | failed | flaky | skipped | not run | not selected | time |\n"
        );
        page.Append("|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        page.Append(
            Invariant(
                $"| {run.Total} | {run.Passed} | {run.Failed} | {run.Flaky} | {run.Skipped} | {run.NotRun} | {run.Total - run.Selected} | {StatisticsText.Time(run.DurationMs)} |\n"
            )
        );
        if (run.Stopped is { } stopped)
        {
            page.Append(Invariant($"\n{Html(stopped)}\n"));
        }
        Failures(page, run);
        Missed(page, run.Verification);
        Flaky(page, run);
        Slowest(page, run);
        page.Append(budgets.Length > 0 ? $"\n{budgets}" : "");
        return page.ToString();
    }

    private static void Failures(StringBuilder page, RunDocument run)
    {
        var failures = run.Failures.Where(f => f.Outcome != "flaky").ToArray();
        var remarks = run
            .Remarks.Concat(run.Verification?.Remarks ?? [])
            .Where(r => r.Failure)
            .ToArray();
        if (failures.Length + remarks.Length == 0)
        {
            return;
        }
        page.Append("\n### Failed\n\n");
        foreach (var failure in failures.Take(MostFailures))
        {
            var row = failure.Row is null ? "" : $" [{failure.Row}]";
            Details(page, failure.Id + row, [failure.Message, failure.StackTrace, failure.Output]);
        }
        foreach (var remark in remarks)
        {
            Details(page, remark.Project, [remark.Text]);
        }
        More(page, failures.Length - MostFailures);
    }

    private static void Missed(StringBuilder page, VerificationPart? verified)
    {
        if (verified is null or { Missed.Count: 0 })
        {
            return;
        }
        page.Append("\n### Missed by the selection: not selected, and failed\n\n");
        foreach (var missed in verified.Missed.Take(MostFailures))
        {
            var failures = verified.Failures.Where(f => f.Id == missed.Id && f.Outcome != "flaky");
            Details(
                page,
                missed.Id,
                [
                    "It was not selected: " + missed.Reason,
                    .. failures.SelectMany(f => new[] { f.Row, f.Message, f.StackTrace, f.Output }),
                ]
            );
        }
        More(page, verified.Missed.Count - MostFailures);
    }

    private static void Details(StringBuilder page, string title, IEnumerable<string?> texts)
    {
        page.Append(Invariant($"<details><summary><code>{Html(title)}</code></summary>\n\n"));
        foreach (var text in texts.Where(t => !string.IsNullOrWhiteSpace(t)))
        {
            page.Append(Invariant($"<pre>{Block(text!)}</pre>\n"));
        }
        page.Append("\n</details>\n");
    }

    private static void Flaky(StringBuilder page, RunDocument run)
    {
        var flaky = run.Tests.Where(t => t.Outcome == "flaky").ToArray();
        if (flaky.Length == 0)
        {
            return;
        }
        page.Append("\n### Flaky: failed first, passed when run again\n\n");
        foreach (var test in flaky.Take(MostOfAKind))
        {
            page.Append(Invariant($"- <code>{Html(test.Id)}</code>\n"));
        }
        More(page, flaky.Length - MostOfAKind);
    }

    private static void Slowest(StringBuilder page, RunDocument run)
    {
        var slow = run.Slowest(MostSlow);
        if (slow.Count == 0)
        {
            return;
        }
        page.Append("\n### Slowest\n\n| time | test |\n|---:|---|\n");
        foreach (var test in slow)
        {
            page.Append(
                Invariant(
                    $"| {StatisticsText.Time(test.DurationMs)} | <code>{Html(test.Id)}</code> |\n"
                )
            );
        }
    }

    private static void More(StringBuilder page, int rest)
    {
        if (rest > 0)
        {
            page.Append(Invariant($"\n… and {rest} more\n"));
        }
    }

    // A blank line would end the block of HTML, and Markdown would be read again.
    private static string Block(string text)
    {
        var lines = Clean.Lines(text).Where(l => !string.IsNullOrWhiteSpace(l)).ToArray();
        var shown = lines
            .Take(MostLines)
            .Select(l => Html(l.Length > MostOfALine ? l[..MostOfALine] + "…" : l));
        return string.Join('\n', shown)
            + (
                lines.Length > MostLines
                    ? Invariant($"\n… {lines.Length - MostLines} more lines")
                    : ""
            );
    }

    private static string Html(string text) => MarkdownText.Line(Clean.Line(text));

    private static string Invariant(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
