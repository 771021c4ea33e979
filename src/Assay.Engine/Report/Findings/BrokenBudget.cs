namespace Assay.Engine.Report.Findings;

/// <summary>Tests, or the suite, take longer than assay.toml allows.</summary>
internal sealed class BrokenBudget : IFindingRule
{
    public Finding? Look(SuiteFacts facts)
    {
        var budget = facts.Context.Budget;
        var slow = facts
            .All.Where(r => Units.Milliseconds(r.Wall) > budget.TestMs)
            .OrderByDescending(r => r.Wall)
            .ToArray();
        var isOver = facts.Totals.TotalTimeMs > budget.TotalMs;
        return slow.Length == 0 && !isOver
            ? null
            : Finding.Problem(
                "broken-budget",
                Text(facts, slow.Length, isOver),
                "Make the slowest faster, or move them out of the unit tests; the budget stands in the [budget] part of assay.toml.",
                slow.Select(r => r.Test.Id).Distinct()
            );
    }

    private static string Text(SuiteFacts facts, int slow, bool isOver)
    {
        var budget = facts.Context.Budget;
        var tests =
            slow > 0
                ? $"{Words.Count(slow, "test")} took longer than the budget of {Words.Time(budget.TestMs.GetValueOrDefault())} each"
                : "";
        var total = isOver
            ? $"all tests together took {Words.Time(facts.Totals.TotalTimeMs.GetValueOrDefault())}, over the budget of {Words.Time(budget.TotalMs.GetValueOrDefault())}"
            : "";
        var sentence = string.Join(", and ", new[] { tests, total }.Where(t => t.Length > 0));
        return string.Concat(sentence[..1].ToUpperInvariant(), sentence[1..], ".");
    }
}
