using Assay.Engine.Plan;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Plan;

public class ScheduleSimulationTests
{
    public static MatrixTheoryData<string, int> Recorded =>
        new([.. RecordedSuite.Names], [2, 4, 8, 16]);

    [Theory]
    [MemberData(nameof(Recorded))]
    public void A_recorded_suite_takes_hardly_longer_than_the_least_that_is_possible(
        string name,
        int slots
    )
    {
        var recorded = RecordedSuite.Read(name);
        var units = Planner.Plan([recorded.Suite], recorded.Durations, slots);

        var took = new ScheduleSimulation(slots, recorded.Durations).Run(units);

        Within(1.05, took, RecordedSuite.LowerBound([recorded.Suite], recorded.Durations, slots));
    }

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Tests_that_suddenly_take_ten_times_as_long_hold_up_few_others(
        string name,
        int slots
    )
    {
        var recorded = RecordedSuite.Read(name);
        var units = Planner.Plan([recorded.Suite], recorded.Durations, slots);
        foreach (var start in (int[])[0, 7, 13])
        {
            var slower = recorded.Durations.ToDictionary(d => d.Key, d => d.Value);
            foreach (var test in recorded.Suite.Cases.Skip(start).Where((_, i) => i % 20 == 0))
            {
                slower[test.Id] *= 10;
            }

            var took = new ScheduleSimulation(slots, slower).Run(units);

            Within(1.25, took, RecordedSuite.LowerBound([recorded.Suite], slower, slots));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void Several_projects_end_together_also_where_some_must_stay_whole(int slots)
    {
        var recorded = RecordedSuite.Names.Select(RecordedSuite.Read).ToArray();
        var durations = recorded
            .SelectMany(r => r.Durations)
            .ToDictionary(d => d.Key, d => d.Value);
        var small = Enumerable
            .Range(0, 20)
            .Select(i => Suites.Suite(Suites.Project($"P{i}"), "A.1", "B.1", "!C.1"))
            .ToArray();
        foreach (var test in small.SelectMany(s => s.Cases))
        {
            durations[test.Id] = TimeSpan.FromSeconds(1 + test.Project.Name.Length);
        }
        var whole = Suites.Suite(Suites.Project("Whole"), "!A.1", "!B.1");
        durations["Whole/A.1"] = durations["Whole/B.1"] = TimeSpan.FromSeconds(30);
        Assay.Engine.Discover.ProjectSuite[] all =
        [
            .. small,
            .. recorded.Select(r => r.Suite),
            whole,
        ];

        var simulation = new ScheduleSimulation(slots, durations);
        var took = simulation.Run(Planner.Plan(all, durations, slots));

        Within(1.05, took, RecordedSuite.LowerBound(all, durations, slots));
        Assert.InRange(simulation.Started, all.Length, all.Length + 3 * slots);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void What_many_read_and_one_changes_costs_no_more_than_the_change_alone(int slots)
    {
        var recorded = RecordedSuite.Read("nunit");
        var cases = recorded.Suite.Cases;
        // Half of the classes read what one of middling length changes.
        var groups = cases.GroupBy(c => c.Host.Group).ToArray();
        var writer = groups[groups.Length / 2];
        var conflicts = new Conflicts([
            .. groups
                .Where((_, i) => i % 2 == 1)
                .SelectMany(g => g)
                .Select(c => new ResourceUse(c.Id, "file a", false, "")),
            .. writer.Select(c => new ResourceUse(c.Id, "file a", true, "")),
        ]);
        var units = Planner.Plan([recorded.Suite], recorded.Durations, slots, conflicts);

        var simulation = new ScheduleSimulation(slots, recorded.Durations);
        var took = simulation.Run(units);

        var alone = writer.Sum(c => recorded.Durations[c.Id].TotalMilliseconds);
        Within(
            1.05,
            took,
            alone + RecordedSuite.LowerBound([recorded.Suite], recorded.Durations, slots)
        );
        Assert.InRange(simulation.Started, 2, slots);
        AssertApart(simulation);
    }

    [Fact]
    public void A_long_change_does_not_wait_until_all_that_read_have_ended()
    {
        string[] names = [.. Enumerable.Range(1, 100).Select(i => $"C{i}.M")];
        var suite = Suites.Suite(Suites.Project("P"), names);
        var durations = suite.Cases.ToDictionary(c => c.Id, _ => TimeSpan.FromMilliseconds(100));
        durations["P/C50.M"] = TimeSpan.FromMilliseconds(90);
        var conflicts = new Conflicts([
            new ResourceUse("P/C50.M", "file a", true, ""),
            .. names[..40].Select(n => new ResourceUse("P/" + n, "file a", false, "")),
        ]);

        var simulation = new ScheduleSimulation(4, durations);
        var took = simulation.Run(Planner.Plan([suite], durations, 4, conflicts));

        // Those that do not read run beside it, so that nobody ever waits.
        Within(1.05, took, RecordedSuite.LowerBound([suite], durations, 4));
        AssertApart(simulation);
    }

    private static void AssertApart(ScheduleSimulation simulation) =>
        Assert.All(
            simulation.Done.Where(d => d.Unit.Uses.Values.Any(changes => changes)),
            change =>
                Assert.DoesNotContain(
                    simulation.Done,
                    d =>
                        !ReferenceEquals(d.Unit, change.Unit)
                        && d.Begin < change.End
                        && change.Begin < d.End
                        && d.Unit.Uses.Keys.Any(change.Unit.Uses.ContainsKey)
                )
        );

    private static void Within(double factor, double took, double bound) =>
        Assert.True(
            took <= bound * factor,
            $"{took:0.0} ms where {bound:0.0} ms are possible: {took / bound:0.000}"
        );
}
