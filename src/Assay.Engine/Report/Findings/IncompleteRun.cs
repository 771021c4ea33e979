using Assay.Engine.Record;

namespace Assay.Engine.Report.Findings;

/// <summary>The run has not come to its end, so results are missing.</summary>
internal sealed class IncompleteRun : IFindingRule
{
    public Finding? Look(SuiteFacts facts) =>
        facts.Results.Run.State switch
        {
            RunState.Finished => null,
            RunState.Cancelled => Tell("The run was stopped before all tests had run."),
            _ => Tell("The run has not come to its end: its process died, or is still at work."),
        };

    private static Finding Tell(string text) =>
        Finding.Problem(
            "incomplete-run",
            text,
            "Run it again to the end before you rely on these figures.",
            []
        );
}
