using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Host.Drivers;

public class XUnit3DriverTests
{
    private const string Tree = "xunit3";
    private const string OnPlatform = "LifeOnPlatform";

    public static TheoryData<string> Lives => ["Life", "LifeOf203", "LifeOf402", OnPlatform];

    public static TheoryData<string> OnVsTest =>
        ["Life", "LifeOf203", "LifeOf402", "Settings", "Custom", "Stray"];

    [Theory]
    [MemberData(nameof(Lives))]
    public async Task Every_case_ends_as_written_down_and_again_in_the_same_host(string project)
    {
        await using var host = await StartAsync(project);
        await Promises.EndsTwiceAsync(host, ExpectedOutcomes.Of(Tree, project));
    }

    [Theory]
    [MemberData(nameof(Lives))]
    public async Task Every_case_ends_as_written_down_when_it_is_run_alone(string project)
    {
        await using var host = await StartAsync(project);
        Assert.Equal(
            ExpectedOutcomes.Of(Tree, project).Where(IsKept),
            (await host.RunEachAsync()).Outcomes.Where(IsKept)
        );

        // From version 3 on the framework makes no fixtures for tests that are all skipped, so that none can fail.
        static bool IsKept(string line) =>
            !line.Contains("Life.WithoutFixture.Two", StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(OnVsTest))]
    public async Task Results_equal_those_of_dotnet_test(string project)
    {
        await using var host = await StartAsync(project);
        var batch = await host.RunAllAsync();
        Assert.Equal(
            DotNetTest
                .VsTestOfTree(Tree, OnVsTest.Select(row => row.Data), project)
                // Explicit tests stand in the file, but dotnet test does not count them; skipped ones have a reason.
                .Where(r => r.Outcome != Outcome.Skipped || r.HasMessage)
                .Select(r => $"{r.Outcome} {r.Class}.{r.Method}")
                .Order(StringComparer.Ordinal),
            host.OutcomesByMethod(batch)
        );
    }

    [Fact]
    public async Task Results_equal_those_of_dotnet_test_on_the_testing_platform()
    {
        await using var host = await StartAsync(OnPlatform);
        var batch = await host.RunAllAsync();
        // Failed clean-ups of fixtures are counted by dotnet test, but don't stand in the file.
        batch.Results.RemoveAll(r => r.Result.Row?.Contains("Cleanup Failure") == true);
        Assert.Equal(
            DotNetTest
                .TestingPlatform(Tree, OnPlatform, "--report-xunit-trx")
                .Select(r => $"{r.Outcome} {r.Class}.{r.Method}")
                .Order(StringComparer.Ordinal),
            host.OutcomesByMethod(batch)
        );
    }

    [Fact]
    public Task Ids_and_their_order_are_the_same_in_every_discovery() =>
        Promises.AreDiscoveredAlikeAsync(() => StartAsync("Life"));

    [Fact]
    public async Task One_test_starts_when_the_other_has_ended_and_skipped_ones_do_not_start()
    {
        await using var host = await StartAsync("Life");
        var batch = await host.RunAsync(c => c.Class == "Life.Skips");
        Assert.Equal(
            [
                "Life.Skips.By_itself",
                "Life.Skips.For_an_exception",
                "Life.Skips.Unless",
                // Whether it is to be skipped is asked when it runs.
                "Life.Skips.When",
            ],
            HostSteps.StartedAlone(batch).Order(StringComparer.Ordinal)
        );
        Assert.Contains("< Life.Skips.Always", batch.Steps);
    }

    [Fact]
    public async Task Construction_and_disposal_are_of_the_test_and_fixtures_are_not()
    {
        await using var host = await StartAsync("Life");
        await Promises.CountsConstructionAndDisposalAsync(host);
    }

    [Theory]
    [MemberData(nameof(Lives))]
    public async Task Fixtures_live_as_long_as_the_framework_promises_in_each_run(string project)
    {
        const string test = "+first first-init before test after -first";
        const string one = $"+own {test} {test} -own";
        // Which class comes first is a matter of ids, which are made of the path.
        string[] journals =
        [
            $"+whole +shared shared-init {one} c -shared",
            $"+whole +shared shared-init c {one} -shared",
        ];
        await using var host = await StartAsync(project);
        for (var run = 0; run < 2; run++)
        {
            var batch = await host.RunAsync(c =>
                c.Class is "Life.FirstOfShared" or "Life.SecondOfShared" or "Life.JournalTests"
            );
            Assert.Contains(
                batch["Life.JournalTests.Journal_is_printed"].Output?.Trim(),
                // What lives as long as the run ends after the journal is printed.
                journals.Select(j => run == 0 ? j : "-whole " + j)
            );
        }
    }

    [Fact]
    public async Task Output_warnings_messages_and_reasons_come_with_the_result()
    {
        await using var host = await StartAsync("Life");
        var batch = await host.RunAllAsync();
        var lines = batch["Life.Facts.Warns"].Output!.ReplaceLineEndings("\n").Split('\n');
        Assert.Equal("and writes", lines[0]);
        Assert.Equal("Warning: of something", lines[^1]);
        Assert.Equal("by itself", batch["Life.Skips.By_itself"].Message);
        Promises.TellsTheFailure(batch["Life.Facts.Fails"]);
    }

    [Fact]
    public async Task A_failed_clean_up_of_a_fixture_is_a_problem_where_the_adapter_drops_it()
    {
        await using var host = await StartAsync("Life");
        var batch = await host.RunAsync(c =>
            c.Class is "Life.AfterClass" or "Life.AfterCollection"
        );
        Assert.All(batch.Results, r => Assert.Equal(Outcome.Passed, r.Result.Outcome));
        Assert.Equal(
            [
                "[Test Class Cleanup Failure (Life.AfterClass)]",
                "[Test Collection Cleanup Failure (failing)]",
            ],
            batch.Problems.Select(p => p.Split(": ")[0]).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_collection_is_a_group_and_runs_beside_others_unless_it_says_no()
    {
        await using var host = await StartAsync("Life");
        var besides = host
            .Discovered.Cases.Where(c => c.Class is "Life.Facts" or "Life.FirstOfShared")
            .GroupBy(c => c.Group, c => c.RunsBeside)
            .Select(g => g.Distinct().Single());
        Assert.Equal([true, false], besides);
        Assert.Equal(
            host.Discovered.Cases.First(c => c.Class == "Life.FirstOfShared").Group,
            host.Discovered.Cases.First(c => c.Class == "Life.SecondOfShared").Group
        );
        Assert.True(host.Discovered.HasAssemblyFixtures);
        Assert.Equal(3, host.Discovered.MostAtOnce);
    }

    [Fact]
    public async Task A_test_of_version_4_may_ask_to_be_alone_where_all_tests_run_in_parallel()
    {
        await using var host = await StartAsync("LifeOf402");
        Assert.Equal(
            [("Is_alone", false), ("Is_not", true)],
            host.Discovered.Cases.Where(c => c.Class == "Life.Alone")
                .Select(c => (c.Method, c.RunsBeside))
                .Order()
        );
        Assert.Equal(3, host.Discovered.MostAtOnce);
    }

    [Fact]
    public async Task Explicit_cases_are_told()
    {
        await using var host = await StartAsync("Life");
        Assert.Equal(
            [
                "Life.Explicits.Explicit_fact",
                "Life.Explicits.Explicit_theory(n: 1)",
                "Life.Explicits.Explicit_theory(n: 2)",
                "Life.Explicits.With_an_Explicit_row(n: 2)",
            ],
            host.Discovered.Cases.Where(c => c.Explicit).Select(c => c.Id)
        );
    }

    [Fact]
    public async Task Only_explicit_cases_start_where_only_these_are_asked_for()
    {
        using var tree = TestTree.Empty();
        var file = tree.File(
            "only.runsettings",
            "<RunSettings><xUnit><Explicit>only</Explicit></xUnit></RunSettings>"
        );
        await using var host = await HostRun.StartAsync(
            Request("Life") with
            {
                RunSettingsPath = file,
            }
        );
        var batch = await host.RunAllAsync();
        Assert.Equal(
            host.Discovered.Cases.Where(c => c.Explicit).Select(c => c.Id).Order(),
            HostSteps.StartedAlone(batch).Order()
        );
        Assert.DoesNotContain(batch.Steps, step => step[0] == '-');
    }

    [Fact]
    public async Task Nothing_starts_after_the_first_failure_when_that_is_asked_for()
    {
        await using var host = await StartAsync("Life");
        await Promises.StopsAtFailureAsync(host);
    }

    private static HostRequest Request(string project) =>
        new(Framework.XUnit3, BuiltTree.Assembly(Tree, project))
        {
            UsesTestingPlatform = project == OnPlatform,
        };

    private static Task<HostRun> StartAsync(string project) => HostRun.StartAsync(Request(project));
}
