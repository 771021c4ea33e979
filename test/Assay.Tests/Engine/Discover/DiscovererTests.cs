using Assay.Engine.Discover;
using Assay.Engine.Record;
using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Model;
using Assay.Tests.Engine.Record;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Discover;

public class DiscovererTests
{
    private const string Tree = "tunit";

    private static readonly TestProject Alone = BuiltTree.Project(Tree, "Alone", Framework.TUnit);

    private static readonly RunOptions Options = new(
        BuiltTree.Of(Tree),
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(1),
        Jobs: 1
    );

    [Fact]
    public async Task Rows_that_each_process_names_anew_are_one_case()
    {
        await using var discovery = await new Discoverer(Options, null).DiscoverAsync(
            [Alone],
            TestContext.Current.CancellationToken
        );
        var suite = Assert.Single(discovery.Suites);
        Assert.Equal(["Sample.OncePerProcess.Is_named_once"], suite.VolatileMethods);
        Assert.Contains(suite.Cases, c => c.Id == "Alone/Sample.OncePerProcess.Is_named_once");
    }

    [Fact]
    public async Task A_project_that_no_second_host_can_load_beside_the_first_keeps_its_driver()
    {
        using var folder = new StoreFolder();
        using var store = folder.Open();
        var held = Alone with
        {
            EnvironmentVariables = new Dictionary<string, string>
            {
                ["ALONE_FILE"] = Path.Combine(folder.Root, "held"),
            },
        };
        await using (
            var discovery = await new Discoverer(Options, store.VolatileMethods).DiscoverAsync(
                [held],
                TestContext.Current.CancellationToken
            )
        )
        {
            Assert.Empty(discovery.Undriven);
            Assert.NotEmpty(Assert.Single(discovery.Suites).Cases);
            Assert.StartsWith(
                "The names of rows in Alone could not be compared with those in another process, because the test host ended",
                Assert.Single(discovery.Remarks),
                StringComparison.Ordinal
            );
        }

        // What was not compared is not taken for known.
        await using var again = await new Discoverer(Options, store.VolatileMethods).DiscoverAsync(
            [Alone],
            TestContext.Current.CancellationToken
        );
        Assert.Empty(again.Remarks);
        Assert.Equal(
            ["Sample.OncePerProcess.Is_named_once"],
            Assert.Single(again.Suites).VolatileMethods
        );
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

    [Theory]
    [InlineData(60.0, true)]
    [InlineData(0.1, false)]
    [InlineData(null, false)]
    public async Task A_core_that_would_idle_brings_up_another_host_where_that_is_known_to_pay(
        double? seconds,
        bool isWorthIt
    )
    {
        using var folder = new StoreFolder();
        using var store = folder.Open();
        store.VolatileMethods.Add(
            Alone.Name,
            AssemblyStamp.Of(Alone.AssemblyPath),
            ["Sample.OncePerProcess.Is_named_once"]
        );
        await using var discovery = await new Discoverer(
            Options with
            {
                Jobs = 2,
            },
            store.VolatileMethods
        )
        {
            Expected = _ => seconds is { } time ? TimeSpan.FromSeconds(time) : null,
        }.DiscoverAsync([Alone], TestContext.Current.CancellationToken);
        var suite = Assert.Single(discovery.Suites);

        await using var first = await discovery.TakeHostAsync(suite);
        Assert.Equal(isWorthIt, discovery.HasHost(suite));
        await using var second = await discovery.TakeHostAsync(suite);

        Assert.NotNull(first);
        Assert.Equal(isWorthIt, second is not null);
        Assert.Null(await discovery.TakeHostAsync(suite));
    }
}
