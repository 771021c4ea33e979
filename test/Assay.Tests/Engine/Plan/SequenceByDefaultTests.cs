using Assay.Engine.Discover;
using Assay.Engine.Plan;
using Assay.Engine.Workspace;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Plan;

/// <summary>Suites that their framework runs one test after the other because nobody asks for more.</summary>
public class SequenceByDefaultTests
{
    private static readonly TestProject Project = Suites.Project("P");
    private static readonly Dictionary<string, TimeSpan> NoHistory = [];

    [Fact]
    public void Such_a_suite_is_one_unit_as_long_as_it_is_not_known_what_it_touches()
    {
        var suite = Suites.Suite(Project, "~A.1", "~B.1", "~C.1");

        var unit = Assert.Single(Planner.Plan([suite], NoHistory, 2));

        Assert.True(unit.IsExclusive);
        Assert.Contains("not known", unit.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Once_that_is_known_it_is_cut_by_class()
    {
        var suite = Suites.Suite(Project, "~A.1", "~A.2", "~B.1", "~C.1");

        var units = Planner.Plan([suite], NoHistory, 2, Knowing(suite));

        Assert.Equal(3, units.Count);
        Assert.All(units, u => Assert.False(u.IsExclusive));
        Assert.Single(units, u => u.Cases.Count == 2);
        Assert.All(
            units,
            u => Assert.Contains("nothing forbids", u.Reason, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_is_forbidden_stays_alone_whatever_is_known()
    {
        var suite = Suites.Suite(Project, "~A.1", "!B.1", "~C.1", "~D.1", "!D.2");

        var units = Planner.Plan([suite], NoHistory, 2, Knowing(suite));

        var alone = Assert.Single(units, u => u.IsExclusive);
        Assert.Equal(["P/B.1", "P/D.1", "P/D.2"], alone.Cases.Select(c => c.Id));
        Assert.Contains("framework", alone.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_with_a_test_that_the_map_does_not_know_stays_alone()
    {
        var suite = Suites.Suite(Project, "~A.1", "~A.New", "~B.1", "~C.1");

        var units = Planner.Plan([suite], NoHistory, 2, Knowing(suite, except: "P/A.New"));

        var alone = Assert.Single(units, u => u.IsExclusive);
        Assert.Equal(["P/A.1", "P/A.New"], alone.Cases.Select(c => c.Id));
        Assert.Contains("not known", alone.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_explicit_test_need_not_be_known_for_it_is_not_run()
    {
        var suite = Suites.Suite(Project, "~A.1", "~A.2", "~B.1");
        suite = suite with
        {
            Cases =
            [
                .. suite.Cases.Select(c =>
                    c.Id == "P/A.2" ? c with { Host = c.Host with { Explicit = true } } : c
                ),
            ],
        };

        var units = Planner.Plan([suite], NoHistory, 2, Knowing(suite, except: "P/A.2"));

        Assert.All(units, u => Assert.False(u.IsExclusive));
    }

    [Fact]
    public void Set_up_for_the_whole_project_keeps_it_whole()
    {
        var suite = Suites.Suite(Project, "~A.1", "~B.1") with { HasAssemblyFixtures = true };

        Assert.True(Assert.Single(Planner.Plan([suite], NoHistory, 2, Knowing(suite))).IsExclusive);
    }

    [Fact]
    public void Conflicts_are_kept_apart_there_too()
    {
        string[] names = [.. Enumerable.Range(1, 40).Select(i => $"~C{i}.M")];
        var suite = Suites.Suite(Project, names);
        var uses = suite.Cases.Select(
            (c, i) => new ResourceUse(c.Id, "file a", Changes: i == 0, "")
        );

        var units = Planner.Plan(
            [suite],
            NoHistory,
            2,
            new Conflicts(uses, suite.Cases.Select(c => c.Id))
        );

        Assert.True(units.Count > 5, $"{units.Count} units");
        Assert.All(units, u => Assert.True(u.Uses.ContainsKey("file a")));
    }

    [Fact]
    public void Classes_stay_in_one_host_and_in_order_where_one_changes_what_another_reads_of_its_process()
    {
        var suite = Suites.Suite(Project, "~A.1", "~B.1", "~C.1", "~D.1");
        var history = suite.Cases.ToDictionary(
            c => c.Id,
            c => TimeSpan.FromMilliseconds(c.Id == "P/D.1" ? 100 : 1)
        );

        var units = Planner.Plan([suite], history, 2, Knowing(suite, Variable("D.1", "B.1")));

        var bound = Assert.Single(units, u => u.Cases.Any(c => c.Id == "P/D.1"));
        Assert.Equal(["P/B.1", "P/D.1"], bound.Cases.Select(c => c.Id));
        Assert.False(bound.IsExclusive);
    }

    [Fact]
    public void What_is_bound_to_a_class_that_must_be_alone_is_with_it()
    {
        var suite = Suites.Suite(Project, "~A.1", "~B.1", "!C.1", "~D.1");

        var units = Planner.Plan([suite], NoHistory, 2, Knowing(suite, Variable("C.1", "B.1")));

        var alone = Assert.Single(units, u => u.IsExclusive);
        Assert.Equal(["P/B.1", "P/C.1"], alone.Cases.Select(c => c.Id));
    }

    [Fact]
    public void What_a_framework_runs_side_by_side_is_not_bound_by_what_each_process_has_for_itself()
    {
        var suite = Suites.Suite(Project, "A.1", "B.1");

        Assert.Equal(
            2,
            Planner.Plan([suite], NoHistory, 2, Knowing(suite, Variable("A.1", "B.1"))).Count
        );
    }

    private static Conflicts Knowing(ProjectSuite suite, params ResourceUse[] uses) =>
        new(uses, suite.Cases.Select(c => c.Id));

    private static Conflicts Knowing(ProjectSuite suite, string except) =>
        new([], suite.Cases.Select(c => c.Id).Where(id => id != except));

    private static ResourceUse[] Variable(string setter, string reader) =>
        [
            new("P/" + setter, "variable A", true, "") { IsOfProcess = true },
            new("P/" + reader, "variable A", false, "") { IsOfProcess = true },
        ];
}
