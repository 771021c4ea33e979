using Assay.Engine.Discover;
using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Discover;

public class DiscovererTests
{
    private const string Tree = "tunit";

    [Fact]
    public async Task Rows_that_each_process_names_anew_are_one_case()
    {
        var project = new TestProject(
            "Alone",
            "/Alone.csproj",
            "net10.0",
            BuiltTree.Assembly(Tree, "Alone"),
            [Framework.TUnit],
            true,
            null,
            []
        );
        var options = new RunOptions(
            BuiltTree.Of(Tree),
            TimeSpan.FromMinutes(1),
            TimeSpan.FromMinutes(1),
            Jobs: 1
        );
        await using var discovery = await new Discoverer(options, null).DiscoverAsync(
            [project],
            TestContext.Current.CancellationToken
        );
        var suite = Assert.Single(discovery.Suites);
        Assert.Equal(["Sample.OncePerProcess.Is_named_once"], suite.VolatileMethods);
        Assert.Contains(suite.Cases, c => c.Id == "Alone/Sample.OncePerProcess.Is_named_once");
    }

    [Fact]
    public async Task A_project_with_a_reason_against_drivers_is_not_even_loaded()
    {
        var project = Suites.Project("Shop") with { NoDriverReason = "it adds an argument" };
        await using var discovery = await new Discoverer(
            new RunOptions("/solution", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1), null),
            volatileMethods: null
        ).DiscoverAsync([project], TestContext.Current.CancellationToken);
        Assert.Empty(discovery.Suites);
        var undriven = Assert.Single(discovery.Undriven);
        Assert.Equal((project, "it adds an argument"), (undriven.Project, undriven.Reason));
    }
}
