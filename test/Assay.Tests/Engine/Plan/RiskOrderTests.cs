using Assay.Engine.Plan;
using Assay.Engine.Run;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Plan;

public class RiskOrderTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void What_is_most_at_stake_begins_first_and_no_unit_is_torn(int slots)
    {
        var recorded = RecordedSuite.Read("nunit");
        var random = new Random(7);
        var risks = recorded.Suite.Cases.ToDictionary(c => c.Id, _ => random.NextDouble());

        var units = Planner.Plan(
            [recorded.Suite],
            new PlanFacts(recorded.Durations, slots) { Risks = risks }
        );

        Assert.Equal(units.OrderByDescending(u => u.Risk), units);
        Assert.All(units, u => Assert.Equal(u.Cases.Max(c => risks[c.Id]), u.Risk));
        Assert.Equal(
            recorded.Suite.Cases.Select(c => c.Id).Order(StringComparer.Ordinal),
            units.SelectMany(u => u.Cases).Select(c => c.Id).Order(StringComparer.Ordinal)
        );
        Assert.All(
            units
                .SelectMany((u, i) => u.Cases.Select(c => (c.Host.Group, i)))
                .GroupBy(c => c.Group),
            g => Assert.Single(g.Select(c => c.i).Distinct())
        );
    }

    [Fact]
    public void Groups_at_stake_are_not_held_up_by_longer_ones_in_their_unit()
    {
        string[] names = [.. Enumerable.Range(1, 40).Select(i => $"C{i}.M")];
        var suite = Suites.Suite(Suites.Project("P"), names);
        var durations = suite
            .Cases.Index()
            .ToDictionary(c => c.Item.Id, c => TimeSpan.FromMilliseconds(100 - c.Index));
        var risks = new Dictionary<string, double> { ["P/C40.M"] = 1, ["P/C39.M"] = 0.5 };

        var units = Planner.Plan([suite], new PlanFacts(durations, 2) { Risks = risks });

        Assert.Equal("P/C40.M", units[0].Cases[0].Id);
        Assert.Equal("P/C39.M", units.SelectMany(u => u.Cases).Skip(1).First().Id);
    }

    [Fact]
    public void The_project_with_most_at_stake_gets_the_first_host()
    {
        var slow = Suites.Suite(Suites.Project("Slow"), "A.1", "B.1");
        var risky = Suites.Suite(Suites.Project("Risky"), "A.1");
        var durations = new Dictionary<string, TimeSpan>
        {
            ["Slow/A.1"] = TimeSpan.FromSeconds(9),
            ["Slow/B.1"] = TimeSpan.FromSeconds(9),
            ["Risky/A.1"] = TimeSpan.FromSeconds(1),
        };
        var facts = new PlanFacts(durations, 2);
        var risks = new Dictionary<string, double> { ["Risky/A.1"] = 1 };

        Assert.Same(slow, First(facts));
        Assert.Same(risky, First(facts with { Risks = risks }));

        Assay.Engine.Discover.ProjectSuite First(PlanFacts given) =>
            new UnitQueue(Planner.Plan([slow, risky], given)).SuitesWithWork(_ => 0)[0];
    }
}
