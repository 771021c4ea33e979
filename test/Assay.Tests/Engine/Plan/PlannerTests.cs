using Assay.Engine.Discover;
using Assay.Engine.Plan;
using Assay.Engine.Workspace;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Plan;

public class PlannerTests
{
    private static readonly TestProject Project = Suites.Project("P");
    private static readonly Dictionary<string, TimeSpan> NoHistory = [];

    [Fact]
    public void Every_case_is_in_exactly_one_unit()
    {
        var suite = Suites.Suite(
            Project,
            [.. Enumerable.Range(0, 500).Select(i => $"{(i % 7 == 0 ? "!" : "")}C{i % 41}.M{i}")]
        );
        var planned = Planner.Plan([suite], NoHistory, 2).SelectMany(u => u.Cases).ToArray();
        Assert.Equal(500, planned.Length);
        Assert.Equal(suite.Cases.ToHashSet(), planned.ToHashSet());
    }

    [Fact]
    public void Cases_that_share_fixtures_stay_together_in_their_order()
    {
        var suite = Suites.Suite(Project, "B.1", "A.1", "B.2", "A.2", "B.3");
        var units = Planner.Plan([suite], NoHistory, 4);
        foreach (var group in suite.Cases.GroupBy(c => c.Host.Group))
        {
            var unit = Assert.Single(units, u => u.Cases.Any(c => c.Host.Group == group.Key));
            Assert.Equal(group, unit.Cases.Where(c => c.Host.Group == group.Key));
        }
    }

    [Fact]
    public void What_the_framework_runs_alone_is_one_exclusive_unit()
    {
        var units = Planner.Plan(
            [Suites.Suite(Project, "A.1", "!B.1", "C.1", "!D.1")],
            NoHistory,
            2
        );
        var exclusive = Assert.Single(units, u => u.IsExclusive);
        Assert.Equal(["P/B.1", "P/D.1"], exclusive.Cases.Select(c => c.Id));
    }

    [Fact]
    public void A_suite_that_its_framework_runs_in_sequence_is_not_cut() =>
        Assert.Single(Planner.Plan([Suites.Suite(Project, "!A.1", "!B.1", "!C.1")], NoHistory, 8));

    [Fact]
    public void A_suite_with_set_up_for_the_whole_project_is_not_cut()
    {
        var suite = Suites.Suite(Project, "A.1", "B.1", "C.1") with { HasAssemblyFixtures = true };
        var unit = Assert.Single(Planner.Plan([suite], NoHistory, 8));
        Assert.Contains("once for the whole project", unit.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_frameworks_in_one_project_never_run_at_the_same_time() =>
        Assert.All(
            Planner.Plan(
                [Suites.Suite(Project, "A.1", "B.1"), Suites.Suite(Project, "C.1", "D.1")],
                NoHistory,
                8
            ),
            unit => Assert.True(unit.IsExclusive)
        );

    [Fact]
    public void The_unit_that_took_longest_before_comes_first()
    {
        var suite = Suites.Suite(Project, "A.1", "B.1", "C.1");
        var history = new Dictionary<string, TimeSpan>
        {
            ["P/A.1"] = TimeSpan.FromMilliseconds(5),
            ["P/B.1"] = TimeSpan.FromMilliseconds(900),
            ["P/C.1"] = TimeSpan.FromMilliseconds(40),
        };
        Assert.Equal(
            ["P/B.1", "P/C.1", "P/A.1"],
            Planner.Plan([suite], history, 2).SelectMany(u => u.Cases).Select(c => c.Id)
        );
    }

    [Fact]
    public void Without_a_record_nothing_is_expected_rather_than_zero() =>
        Assert.All(
            Planner.Plan([Suites.Suite(Project, "A.1", "!B.1")], NoHistory, 2),
            u => Assert.Null(u.Expected)
        );

    [Fact]
    public void A_suite_without_cases_is_no_unit() =>
        Assert.Empty(Planner.Plan([Suites.Suite(Project)], NoHistory, 2));

    [Fact]
    public void A_group_that_would_be_a_long_unit_is_cut_where_its_tests_may_leave_it()
    {
        var suite = Suites.Suite(
            Project,
            [.. Enumerable.Range(0, 40).Select(i => $"Big.M{i}"), "Small.1", "Small.2"]
        );
        var tied = suite.Cases.Take(3).ToArray();
        suite = suite with
        {
            Cases =
            [
                .. suite.Cases.Select(c =>
                    tied.Contains(c) ? c : c with { Host = c.Host with { IsFree = true } }
                ),
            ],
        };
        var units = Planner.Plan([suite], NoHistory, 2);
        Assert.InRange(units.Count(u => u.Cases.Any(c => c.Host.Group == "Big")), 10, 20);
        Assert.Single(units, u => u.Cases.Any(c => c.Host.Group == "Small"));
        Assert.Single(units, u => tied.All(u.Cases.Contains));
        Assert.Equal(suite.Cases.ToHashSet(), units.SelectMany(u => u.Cases).ToHashSet());
    }

    [Theory]
    [InlineData(10, 20, 30)]
    [InlineData(10_000, 40, 50)]
    public void Long_tests_are_cut_finer_so_that_the_end_is_short(int ms, int fewest, int most)
    {
        var suite = Suites.Suite(Project, [.. Enumerable.Range(0, 1_000).Select(i => $"C{i}.M")]);
        var history = suite.Cases.ToDictionary(c => c.Id, _ => TimeSpan.FromMilliseconds(ms));
        Assert.InRange(Planner.Plan([suite], history, 2).Count, fewest, most);
    }

    [Fact]
    public void Small_groups_are_batched_into_few_units()
    {
        var suite = Suites.Suite(Project, [.. Enumerable.Range(0, 4_000).Select(i => $"C{i}.M")]);
        Assert.InRange(Planner.Plan([suite], NoHistory, 2).Count, 2, 30);
    }
}
