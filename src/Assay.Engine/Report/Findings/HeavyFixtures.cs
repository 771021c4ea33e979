namespace Assay.Engine.Report.Findings;

/// <summary>Classes whose shared set-up and tear-down cost more than their tests.</summary>
internal sealed class HeavyFixtures : IFindingRule
{
    // Less is what frameworks themselves take around a class.
    private const double LeastMs = 200;

    public Finding? Look(SuiteFacts facts)
    {
        var heavy = facts
            .Classes.Where(c => c.FixturesMs >= LeastMs && c.FixturesMs > c.TestsMs)
            .OrderByDescending(c => c.FixturesMs)
            .ToArray();
        return heavy.Length == 0
            ? null
            : Finding.Advice(
                "heavy-fixtures",
                $"{Words.Count(heavy.Length, "class")} spent {Words.Time(heavy.Sum(c => c.FixturesMs!.Value))} in shared set-up and tear-down, more than in {(heavy.Length == 1 ? "its" : "their")} tests.",
                "Share what is expensive between classes (a collection or assembly fixture), or make it cheaper.",
                heavy.Select(c => c.Name)
            );
    }
}
