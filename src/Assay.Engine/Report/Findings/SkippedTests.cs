using Assay.Model;

namespace Assay.Engine.Report.Findings;

/// <summary>Tests that are kept but not run.</summary>
internal sealed class SkippedTests : IFindingRule
{
    public Finding? Look(SuiteFacts facts)
    {
        var skipped = facts.All.Where(r => r.Outcome == Outcome.Skipped && !r.Differs).ToArray();
        return skipped.Length == 0
            ? null
            : Finding.Advice(
                "skipped-tests",
                $"{Words.Count(skipped.Length, "test")} {(skipped.Length == 1 ? "is" : "are")} skipped.",
                "Mend or delete them: a skipped test guards nothing.",
                skipped.Select(r => r.Test.Id).Distinct()
            );
    }
}
