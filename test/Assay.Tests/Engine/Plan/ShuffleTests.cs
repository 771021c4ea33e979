using Assay.Engine.Discover;
using Assay.Engine.Plan;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Plan;

public class ShuffleTests
{
    [Fact]
    public void The_same_number_gives_the_same_order_and_another_one_another()
    {
        var suite = Suites.Suite(
            Suites.Project("P"),
            [.. Enumerable.Range(1, 40).Select(i => $"C{i}.M")]
        );

        Assert.Equal(Tests(suite, 1), Tests(suite, 1));
        Assert.NotEqual(Tests(suite, 1), Tests(suite, 2));
        Assert.NotEqual(Tests(suite, null), Tests(suite, 1));
        Assert.Equal(Tests(suite, 1).Order(), Tests(suite, 2).Order());
    }

    [Fact]
    public void The_places_are_the_same_on_every_machine()
    {
        Assert.Equal(0.9609, new Shuffle(7).Of("P/C1.M"), 4);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void What_shares_fixtures_stays_together_and_in_its_order(int slots)
    {
        var recorded = RecordedSuite.Read("nunit");

        var units = Planner.Plan(
            [recorded.Suite],
            new PlanFacts(recorded.Durations, slots) { Shuffle = new Shuffle(3) }
        );

        Assert.Equal(units.OrderByDescending(u => u.Rank), units);
        Assert.Equal(
            recorded.Suite.Cases.Select(c => c.Id).Order(StringComparer.Ordinal),
            units.SelectMany(u => u.Cases).Select(c => c.Id).Order(StringComparer.Ordinal)
        );
        var groups = recorded.Suite.Cases.ToLookup(c => c.Host.Group, c => c.Id);
        Assert.All(
            units.SelectMany(u => u.Cases.GroupBy(c => c.Host.Group)),
            g => Assert.Equal(groups[g.Key], g.Select(c => c.Id))
        );
    }

    [Fact]
    public void A_long_project_does_not_begin_because_it_is_long()
    {
        var slow = Suites.Suite(Suites.Project("Slow"), "A.1");
        var quick = Suites.Suite(Suites.Project("Quick"), "A.1");
        var durations = new Dictionary<string, TimeSpan>
        {
            ["Slow/A.1"] = TimeSpan.FromSeconds(9),
            ["Quick/A.1"] = TimeSpan.FromSeconds(1),
        };

        var first = Enumerable
            .Range(1, 20)
            .Select(seed =>
                Planner
                    .Plan(
                        [slow, quick],
                        new PlanFacts(durations, 2) { Shuffle = new Shuffle(seed) }
                    )[0]
                    .Suite.Project.Name
            );

        Assert.Equal(["Quick", "Slow"], first.Distinct().Order(StringComparer.Ordinal));
    }

    private static string[] Tests(ProjectSuite suite, int? seed) =>
        [
            .. Planner
                .Plan(
                    [suite],
                    new PlanFacts(new Dictionary<string, TimeSpan>(), 2)
                    {
                        Shuffle = seed is { } number ? new Shuffle(number) : null,
                    }
                )
                .SelectMany(u => u.Cases)
                .Select(c => c.Id),
        ];
}
