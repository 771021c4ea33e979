using System.Globalization;
using Assay.Cli.Terminal;
using Assay.Cli.Terminal.Failures;
using Assay.Engine.Report.Runs;

namespace Assay.Cli.GitHub;

/// <summary>Failures as GitHub Actions shows them beside the code: workflow commands, a line each.</summary>
/// <param name="workspace">Full path of the checkout; null where it is not known.</param>
internal sealed class Annotations(string? workspace)
{
    // GitHub keeps no more errors of a step.
    private const int Most = 10;
    private const int LongestMessage = 4_000;

    /// <summary>The lines for what failed and is not flaky, and for what failed outside of every test.</summary>
    public IEnumerable<string> Of(RunDocument run) =>
        run
            .Failures.Where(f => f.Outcome != "flaky")
            .Select(f => Of(f, null))
            .Concat(Missed(run.Verification))
            .Concat(
                run.Remarks.Concat(run.Verification?.Remarks ?? [])
                    .Where(r => r.Failure)
                    .Select(r => Error(null, r.Project, r.Text))
            )
            .Take(Most);

    private IEnumerable<string> Missed(VerificationPart? verified) =>
        verified is null
            ? []
            : verified
                .Failures.Where(f => f.Outcome != "flaky")
                .Select(f => Of(f, verified.Missed.FirstOrDefault(m => m.Id == f.Id)));

    private string Of(RunFailure failure, MissedTest? missed)
    {
        var title = failure.Row is null ? failure.Id : $"{failure.Id} [{failure.Row}]";
        return Error(
            SourcePlace.First(failure.StackTrace),
            $"{title} {Word(failure.Outcome)}{(missed is null ? "" : ", and the selection missed it")}",
            (missed is null ? "" : $"It was not selected: {missed.Reason}\n")
                + (string.IsNullOrWhiteSpace(failure.Message) ? title : failure.Message)
        );
    }

    private string Error(SourcePlace? place, string title, string message)
    {
        var text = string.Join('\n', Clean.Lines(message)).Trim('\n');
        var where =
            place is { } p && Relative(p.File) is { } file
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"file={Property(file)},line={p.Line},"
                )
                : "";
        return $"::error {where}title={Property(Clean.Line(title))}::{Data(text.Length > LongestMessage ? text[..LongestMessage] + "…" : text)}";
    }

    // Only what lies in the checkout can be shown beside the code.
    private string? Relative(string file)
    {
        if (workspace is null)
        {
            return null;
        }
        var root = workspace.TrimEnd('/', '\\') + "/";
        var path = file.Replace('\\', '/');
        return path.StartsWith(root.Replace('\\', '/'), StringComparison.Ordinal)
            ? path[root.Length..]
            : null;
    }

    private static string Word(string outcome) => outcome == "timedOut" ? "timed out" : outcome;

    // As the runner reads it back.
    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text)
            .Replace(":", "%3A", StringComparison.Ordinal)
            .Replace(",", "%2C", StringComparison.Ordinal);
}
