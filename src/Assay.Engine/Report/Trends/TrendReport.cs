using Assay.Engine.Record;
using Assay.Engine.Report.Runs;

namespace Assay.Engine.Report.Trends;

/// <summary>Makes the document of what became of the latest runs.</summary>
/// <param name="solution">File name of the solution.</param>
/// <param name="store">Where runs are kept.</param>
public sealed class TrendReport(string solution, Store store)
{
    private const string Command = "run";

    /// <summary>The document.</summary>
    /// <param name="last">How many runs at most.</param>
    /// <exception cref="AssayException">The store cannot be read.</exception>
    public TrendDocument Of(int last) =>
        Of(solution, [.. store.Runs.Latest(last, Command).Select(Run)]);

    /// <summary>The document of some runs, the last one first.</summary>
    public static TrendDocument Of(string solution, IReadOnlyList<TrendRun> runs)
    {
        var selections = runs.Select(r => r.Selection).OfType<TrendSelection>().ToArray();
        var saved = selections.Select(s => s.SavedMs).OfType<double>().ToArray();
        var verified = selections.Where(s => s.Verified).ToArray();
        var misses = verified.Count(s => s.Missed?.Count > 0);
        return new TrendDocument(
            solution,
            runs,
            new TrendOfSelection(
                selections.Length,
                selections
                    .Where(s => s.Tests > 0)
                    .Select(s => (double?)s.Selected / s.Tests)
                    .Average(),
                saved.Length == 0 ? null : saved.Sum(),
                verified.Length,
                misses,
                verified.Sum(s => s.Missed?.Count ?? 0),
                verified.Length == 0 ? null : (double)misses / verified.Length
            )
        );
    }

    private TrendRun Run(RecordedRun run)
    {
        var part = RunPart.Of(run);
        var counts = store.Results.Counts(run.Id);
        return new TrendRun(
            run.Id,
            run.Started,
            part.State,
            part.Commit,
            part.Dirty,
            run.State == RunState.Interrupted ? null : RunReport.Elapsed(run),
            counts.Passed,
            counts.Failed,
            counts.Skipped,
            counts.Flaky,
            store.Selections.Of(run.Id) is { } selection ? Selection(selection) : null
        );
    }

    private TrendSelection Selection(RecordedSelection selection) =>
        new(
            selection.Tests,
            selection.Selected,
            selection.Verification?.Run is { } rest && store.Runs.Find(rest) is { } run
                ? RunReport.Elapsed(run)
                : Units.Milliseconds(selection.LeftOut?.Ticks),
            selection.Verification is not null,
            selection.Verification?.Missed.Select(m => new TrendMiss(m.Test, m.Reason)).ToArray()
        );
}
