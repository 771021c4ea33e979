using Assay.Engine.Discover;
using Assay.Engine.Shards;
using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Shards;

public class ShardPiecesTests
{
    [Fact]
    public void Each_group_is_a_piece_and_each_project_of_its_own_runner_is_one()
    {
        var suite = Suites.Suite(Suites.Project("P"), "B.X", "A.Y(1)", "A.X", "A.Y(2)");

        Assert.Equal(["Own/", "P/A.X P/A.Y", "P/B.X"], Of(suite, "Own"));
    }

    [Fact]
    public void A_project_with_set_up_for_all_of_it_stays_whole()
    {
        var suite = Suites.Suite(Suites.Project("P"), "A.X", "B.X") with
        {
            HasAssemblyFixtures = true,
        };

        Assert.Equal(["P/A.X P/B.X"], Of(suite));
    }

    [Theory]
    [InlineData(Framework.NUnit, "P/A.X P/B.X|P/C.X|P/D.X")]
    [InlineData(Framework.MSTest, "P/A.X P/B.X|P/C.X|P/D.X")]
    [InlineData(Framework.TUnit, "P/A.X P/B.X|P/C.X|P/D.X")]
    // No order of its collections is promised, so that none can rely on another.
    [InlineData(Framework.XUnit2, "P/A.X|P/B.X|P/C.X|P/D.X")]
    [InlineData(Framework.XUnit3, "P/A.X|P/B.X|P/C.X|P/D.X")]
    public void What_was_forbidden_to_run_beside_others_may_be_in_order_and_stays_together(
        Framework framework,
        string expected
    )
    {
        // ~ is alone only because nobody asked for more.
        var suite = Suites.Suite(Suites.Project("P"), "!A.X", "!B.X", "~C.X", "D.X") with
        {
            Framework = framework,
        };

        Assert.Equal(expected.Split('|'), Of(suite));
    }

    [Fact]
    public void Groups_that_hold_rows_of_one_method_are_one_piece()
    {
        // Fixtures of NUnit with arguments: which row is of which only names tell, and these may change.
        var suite = Suites.Suite(Suites.Project("P"), "A.X(1)", "A.X(2)", "A.Y(2)", "B.X");
        var cases = suite.Cases.ToArray();
        for (var i = 0; i < 3; i++)
        {
            cases[i] = cases[i] with
            {
                Host = cases[i].Host with { Group = i == 0 ? "A(1)" : "A(2)" },
            };
        }

        Assert.Equal(["P/A.X P/A.Y", "P/B.X"], Of(suite with { Cases = cases }));
    }

    [Fact]
    public void Tests_that_may_leave_their_group_go_by_method()
    {
        var suite = Suites.Suite(Suites.Project("P"), "A.X(1)", "A.X(2)", "A.Y", "A.Z");
        var free = suite with
        {
            Cases =
            [
                .. suite.Cases.Take(3).Select(c => c with { Host = c.Host with { IsFree = true } }),
                suite.Cases[3],
            ],
        };

        Assert.Equal(["P/A.X", "P/A.Y", "P/A.Z"], Of(free));
    }

    private static IEnumerable<string> Of(ProjectSuite suite, params string[] undriven) =>
        ShardPieces.Of([suite], undriven).Select(p => string.Join(' ', p.Methods));
}
