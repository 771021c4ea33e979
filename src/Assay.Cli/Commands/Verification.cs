using Assay.Engine.Record;
using Assay.Engine.Report.Runs;
using Assay.Engine.Selection;

namespace Assay.Cli.Commands;

/// <summary>Notes what a selection left out, and runs that too where this is asked for.</summary>
/// <param name="call">The invocation.</param>
/// <param name="suite">The suite.</param>
/// <param name="selection">What was to run.</param>
internal sealed class Verification(Call call, Suite suite, SelectedTests selection)
{
    // Apart from "run", so that no budget and no trend takes what is left for the whole.
    private const string Command = "verify";

    /// <summary>Notes what a run took and left out.</summary>
    /// <param name="run">Number of the run.</param>
    /// <param name="since">The commit from which the change was told; null where git can't say.</param>
    /// <exception cref="Engine.AssayException">The store cannot be read or written.</exception>
    public void Note(long run, string? since)
    {
        var leftOut = Ids(selection.Rest);
        var durations = suite.Store.Durations.Latest();
        suite.Store.Selections.Add(
            new RecordedSelection(
                run,
                since,
                Ids(selection.Suites).Length + leftOut.Length,
                Ids(selection.Suites).Length,
                leftOut.All(durations.ContainsKey)
                    ? TimeSpan.FromTicks(leftOut.Sum(id => durations[id].Ticks))
                    : null
            )
        );
    }

    /// <summary>Runs what was left out, and notes which failures the selection would have missed.</summary>
    /// <param name="document">The document of the run.</param>
    /// <param name="retries">How many times more what fails is run.</param>
    /// <returns>The document with what it has shown.</returns>
    /// <exception cref="OperationCanceledException">It was stopped by the user.</exception>
    /// <exception cref="Engine.AssayException">The store cannot be read or written.</exception>
    public async Task<RunDocument> AddToAsync(RunDocument document, int retries)
    {
        if (document.Stopped is not null)
        {
            call.Screen.Note(
                "What was not selected is not run, because the run was stopped before its end."
            );
            return document;
        }
        var part = await RunAsync(retries);
        suite.Store.Selections.Verify(
            document.Run.Id,
            new RecordedVerification(
                part.Run,
                [.. part.Missed.Select(m => new MissedFailure(m.Id, m.Reason))]
            )
        );
        return document with { Verification = part };
    }

    private async Task<VerificationPart> RunAsync(int retries)
    {
        if (Ids(selection.Rest).Length == 0)
        {
            return VerificationPart.OfNothing;
        }
        var results = await new SuiteRun(call, suite).RunAsync(
            new RunWay(Command)
            {
                Suites = selection.Rest,
                Retries = retries,
                // What their own runners run was not left out.
                DrivenOnly = true,
            }
        );
        return VerificationPart.Of(results, selection);
    }

    private static string[] Ids(IEnumerable<Engine.Discover.ProjectSuite> suites) =>
        [
            .. suites
                .SelectMany(s => s.Cases)
                .Where(c => !c.Host.Explicit)
                .Select(c => c.Id)
                .Distinct(StringComparer.Ordinal),
        ];
}
