using Assay.Engine;
using Assay.Engine.Discover;
using Assay.Engine.Plan;
using Assay.Engine.Workspace;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Discover;

public class AcrossProcessesTests
{
    private static readonly TestProject Project = Suites.Project("P");

    [Fact]
    public void A_named_project_that_forbids_parallel_tests_is_cut_by_class_once_it_is_known()
    {
        var suite = Allowed("P").Apply(Suites.Suite(Project, "!A.1", "!A.2", "!B.1"));

        var units = Plan(suite, new Conflicts([], suite.Cases.Select(c => c.Id)));

        Assert.Equal(2, units.Count);
        Assert.All(units, u => Assert.False(u.IsExclusive));
    }

    [Fact]
    public void It_stays_whole_as_long_as_it_is_not_known_what_its_tests_touch()
    {
        var suite = Allowed("P").Apply(Suites.Suite(Project, "!A.1", "!B.1"));

        Assert.True(Assert.Single(Plan(suite, Conflicts.None)).IsExclusive);
    }

    [Fact]
    public void A_project_that_is_not_named_stays_as_it_is()
    {
        var suite = Suites.Suite(Project, "!A.1", "!B.1");

        Assert.Same(suite, Allowed("Q").Apply(suite));
        Assert.Same(suite, AcrossProcesses.None.Apply(suite));
    }

    [Theory]
    [InlineData("A.1")]
    [InlineData("~A.1")]
    public void Classes_that_were_marked_one_by_one_stay_alone(string other)
    {
        var suite = Suites.Suite(Project, other, "!B.1", "!C.1");

        Assert.Same(suite, Allowed("P").Apply(suite));
    }

    [Fact]
    public void Tests_for_which_nothing_is_set_up_leave_a_long_class()
    {
        var suite = Allowed("P").Apply(SelfContained("!A.1", "!A.2", "!A.3", "!A.4"));

        var units = Plan(suite, new Conflicts([], suite.Cases.Select(c => c.Id)));

        Assert.Equal(4, units.Count);
    }

    [Fact]
    public void A_test_that_sets_what_others_of_its_class_read_of_their_process_stays_with_them()
    {
        var suite = Allowed("P").Apply(SelfContained("!A.1", "!A.2", "!A.3", "!A.4"));
        ResourceUse[] uses =
        [
            new("P/A.2", "variable V", true, "") { IsOfProcess = true },
            new("P/A.4", "variable V", false, "") { IsOfProcess = true },
        ];

        var units = Plan(suite, new Conflicts(uses, suite.Cases.Select(c => c.Id)));

        var bound = Assert.Single(units, u => u.Cases.Any(c => c.Id == "P/A.2"));
        Assert.Contains(bound.Cases, c => c.Id == "P/A.4");
        Assert.Equal(3, units.Count);
    }

    [Theory]
    [InlineData("Shop.Test", "did you mean 'Shop.Tests'?")]
    [InlineData("Billing", "the test projects are Orders, Shop.Tests.")]
    public void A_project_that_is_not_there_is_an_error_that_names_those_that_are(
        string name,
        string hint
    )
    {
        var fault = Assert.Throws<AssayException>(() =>
            AcrossProcesses.Of([name], ["Shop.Tests", "Orders"])
        );
        Assert.Equal(Fault.Usage, fault.Fault);
        Assert.Contains(hint, fault.Message, StringComparison.Ordinal);
    }

    private static AcrossProcesses Allowed(string project) =>
        AcrossProcesses.Of([project], ["P", "Q"]);

    private static ProjectSuite SelfContained(params string[] cases)
    {
        var suite = Suites.Suite(Project, cases);
        return suite with
        {
            Cases =
            [
                .. suite.Cases.Select(c =>
                    c with
                    {
                        Host = c.Host with { IsSelfContained = true },
                    }
                ),
            ],
        };
    }

    private static IReadOnlyList<Unit> Plan(ProjectSuite suite, Conflicts conflicts) =>
        Planner.Plan(
            [suite],
            suite.Cases.ToDictionary(c => c.Id, _ => TimeSpan.FromSeconds(1)),
            2,
            conflicts
        );
}
