namespace Assay.Engine.Report.Findings;

/// <summary>A few slow tests take most of the time.</summary>
internal sealed class FewTestsTakeMost : IFindingRule
{
    private const double Most = 0.5;
    private const double Few = 0.05;
    private const double LeastTotalMs = 1000;

    public Finding? Look(SuiteFacts facts)
    {
        var slowest = facts
            .All.Where(r => r.Wall is not null)
            .OrderByDescending(r => r.Wall)
            .ToArray();
        var total = slowest.Sum(r => r.Wall!.Value);
        if (facts.Totals.TotalTimeMs is not >= LeastTotalMs)
        {
            return null;
        }
        var count = 0;
        for (var sum = 0.0; sum < Most * total; count++)
        {
            sum += slowest[count].Wall!.Value;
        }
        return count > Few * slowest.Length
            ? null
            : Finding.Advice(
                "few-tests-take-most",
                $"{Words.Count(count, "test")} of {slowest.Length} {(count == 1 ? "takes" : "take")} half of the time of all tests.",
                "Begin with these: nothing else makes the suite faster with so little work.",
                slowest.Take(count).Select(r => r.Test.Id).Distinct()
            );
    }
}
