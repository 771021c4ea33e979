using Assay.Model;

namespace Assay.Engine.Report.Findings;

/// <summary>Tests that failed each time.</summary>
internal sealed class FailedTests : IFindingRule
{
    public Finding? Look(SuiteFacts facts)
    {
        var failed = facts.All.Where(r => r.Outcome == Outcome.Failed && !r.Differs).ToArray();
        return failed.Length == 0
            ? null
            : Finding.Problem(
                "failed-tests",
                $"{Words.Count(failed.Length, "test")} failed.",
                "Mend them first: nothing else that is said of a suite can be relied on while it fails.",
                failed.Select(r => r.Test.Id).Distinct()
            );
    }
}
