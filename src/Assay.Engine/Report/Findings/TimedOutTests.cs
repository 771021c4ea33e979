using Assay.Model;

namespace Assay.Engine.Report.Findings;

/// <summary>Tests that were ended because they ran too long.</summary>
internal sealed class TimedOutTests : IFindingRule
{
    public Finding? Look(SuiteFacts facts)
    {
        var late = facts.All.Where(r => r.Outcome == Outcome.TimedOut).ToArray();
        return late.Length == 0
            ? null
            : Finding.Problem(
                "timed-out-tests",
                $"{Words.Count(late.Length, "test")} ran into the time-out and had to be ended.",
                "Find what they wait for, or raise test-timeout in the [run] part of assay.toml if they need that long.",
                late.Select(r => r.Test.Id).Distinct()
            );
    }
}
