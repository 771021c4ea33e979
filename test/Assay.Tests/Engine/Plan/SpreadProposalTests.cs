using Assay.Engine.Discover;
using Assay.Engine.Plan;
using Assay.Engine.Workspace;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Plan;

public class SpreadProposalTests
{
    private static readonly TestProject P = Suites.Project("P");
    private static readonly TestProject Q = Suites.Project("Q");

    [Fact]
    public void A_long_project_that_forbids_parallel_tests_is_asked_for()
    {
        var proposal = Of(2, Suites.Suite(P, "!A.1", "!A.2", "!B.1", "!B.2"))!;

        Assert.Equal(["P"], proposal.Projects);
        Assert.Equal((Seconds(4), Seconds(2)), (proposal.Now, proposal.Spread));
    }

    [Theory]
    [InlineData("A.1", "A.2", "B.1", "B.2")]
    [InlineData("~A.1", "~A.2", "~B.1", "~B.2")]
    // Classes that were picked by hand.
    [InlineData("A.1", "!A.2", "!B.1", "!B.2")]
    // One class with fixtures stays together.
    [InlineData("!A.1", "!A.2", "!A.3", "!A.4")]
    // Not long enough for another host to be worth it.
    [InlineData("!A.1")]
    public void Others_are_not(params string[] cases) => Assert.Null(Of(2, Suites.Suite(P, cases)));

    [Fact]
    public void Where_a_project_makes_the_run_longer_it_is_asked_for_and_one_that_does_not_is_not()
    {
        var proposal = Of(
            4,
            Suites.Suite(P, "!A.1", "!B.1", "!C.1", "!D.1", "!E.1", "!F.1", "!G.1", "!H.1"),
            Suites.Suite(Q, "!A.1", "!B.1")
        )!;

        Assert.Equal(["P"], proposal.Projects);
    }

    [Fact]
    public void Nobody_is_asked_where_one_host_runs_at_a_time() =>
        Assert.Null(Of(1, Suites.Suite(P, "!A.1", "!A.2", "!B.1", "!B.2")));

    [Fact]
    public void Nobody_is_asked_where_set_up_is_for_the_whole_project() =>
        Assert.Null(
            Of(
                2,
                Suites.Suite(P, "!A.1", "!A.2", "!B.1", "!B.2") with
                {
                    HasAssemblyFixtures = true,
                }
            )
        );

    [Fact]
    public void Nobody_is_asked_as_long_as_it_is_not_known_what_tests_touch()
    {
        var suite = Suites.Suite(P, "!A.1", "!A.2", "!B.1", "!B.2");

        Assert.Null(
            SpreadProposal.Of([suite], Facts(2, [suite]) with { Conflicts = Conflicts.None })
        );
    }

    [Fact]
    public void What_tests_were_seen_to_share_keeps_them_together_in_the_forecast()
    {
        var suite = Suites.Suite(P, "!A.1", "!A.2", "!B.1", "!B.2");
        ResourceUse[] uses = [new("P/A.1", "file x", true, ""), new("P/B.1", "file x", true, "")];

        Assert.Null(
            SpreadProposal.Of(
                [suite],
                Facts(2, [suite]) with
                {
                    Conflicts = new Conflicts(uses, suite.Cases.Select(c => c.Id)),
                }
            )
        );
    }

    private static SpreadProposal? Of(int slots, params ProjectSuite[] suites) =>
        SpreadProposal.Of(suites, Facts(slots, suites));

    private static PlanFacts Facts(int slots, ProjectSuite[] suites)
    {
        var tests = suites.SelectMany(s => s.Cases).Select(c => c.Id).ToArray();
        return new PlanFacts(tests.ToDictionary(t => t, _ => Seconds(1)), slots)
        {
            Conflicts = new Conflicts([], tests),
        };
    }

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);
}
