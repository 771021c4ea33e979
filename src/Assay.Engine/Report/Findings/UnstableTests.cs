namespace Assay.Engine.Report.Findings;

/// <summary>Tests that gave different outcomes on the same build.</summary>
internal sealed class UnstableTests : IFindingRule
{
    public Finding? Look(SuiteFacts facts)
    {
        var unstable = facts.All.Where(r => r.Differs).ToArray();
        return unstable.Length == 0
            ? null
            : Finding.Problem(
                "unstable-tests",
                $"{Words.Count(unstable.Length, "test")} gave different outcomes in repeats of the same build.",
                "Make them independent of time, order, randomness and each other: an outcome of theirs says nothing about the code.",
                unstable.Select(r => r.Test.Id).Distinct()
            );
    }
}
