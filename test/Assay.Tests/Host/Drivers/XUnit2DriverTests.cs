using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Host.Drivers;

public class XUnit2DriverTests
{
    private const string Tree = "xunit2";

    public static TheoryData<string> Lives => ["Life", "LifeOf241", "LifeOf253"];

    public static TheoryData<string> All =>
        ["Life", "LifeOf241", "LifeOf253", "Settings", "Custom", "Beside", "Skippable", "FSharp"];

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
        Assert.Equal(ExpectedOutcomes.Of(Tree, project), (await host.RunEachAsync()).Outcomes);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Results_equal_those_of_dotnet_test(string project)
    {
        await using var host = await StartAsync(project);
        var batch = await host.RunAllAsync();
        Assert.Equal(
            DotNetTest
                .VsTestOfTree(Tree, All.Select(row => row.Data), project)
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
        var batch = await host.RunAsync(c => c.Class == "Life.Facts");
        var started = HostSteps.StartedAlone(batch);
        Assert.Equal(10, started.Count);
        Assert.DoesNotContain("Life.Facts.Is_skipped", started);
        Assert.Contains("< Life.Facts.Is_skipped", batch.Steps);
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
        const string journal =
            "+shared shared-init +own +first first-init before a after first-end -first "
            + "+first first-init b first-end -first -own c -shared";
        await using var host = await StartAsync(project);
        for (var run = 0; run < 2; run++)
        {
            var batch = await host.RunAsync(c => c.Group is "shared" or "journal");
            Assert.Equal(journal, batch["Life.JournalTests.Journal_is_printed"].Output?.Trim());
        }
    }

    [Fact]
    public async Task Output_messages_and_reasons_come_with_the_result()
    {
        await using var host = await StartAsync("Life");
        var batch = await host.RunAllAsync();
        Assert.Equal("out of the test", batch["Life.Output.Is_captured"].Output?.Trim());
        Assert.Equal(
            "before it failed",
            batch["Life.Output.Is_captured_of_a_failure"].Output?.Trim()
        );
        Assert.Equal("not today", batch["Life.Facts.Is_skipped"].Message);
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
        Assert.Equal(2, batch.Problems.Count);
        Assert.Contains(
            batch.Problems,
            p =>
                p.StartsWith(
                    "[Test Class Cleanup Failure (Life.AfterClass)]: "
                        + "System.InvalidOperationException : the fixture's clean-up",
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public async Task A_collection_is_a_group_and_runs_beside_others_unless_it_says_no()
    {
        await using var host = await StartAsync("Life");
        var groups = host
            .Discovered.Cases.Where(c => c.Class is "Life.Facts" or "Life.FirstOfShared")
            .Select(c => (c.Group, c.RunsBeside))
            .Distinct();
        Assert.Equal([("Test collection for Life.Facts", true), ("shared", false)], groups);
        Assert.False(host.Discovered.HasAssemblyFixtures);
        Assert.Equal(3, host.Discovered.MostAtOnce);
    }

    [Fact]
    public async Task Nothing_starts_after_the_first_failure_when_that_is_asked_for()
    {
        await using var host = await StartAsync("Life");
        await Promises.StopsAtFailureAsync(host);
    }

    [Fact]
    public async Task Settings_have_their_effect_and_rows_are_found_as_late_as_they_say()
    {
        await using var host = await StartAsync("Settings");
        Assert.Equal(
            [
                "Failed Settings.Tests.Is_skipped",
                "Passed Settings.Filled.Takes_what_its_fixture_has_made / (number: 1)",
                "Passed Settings.Filled.Takes_what_its_fixture_has_made / (number: 2)",
                "Passed Settings.Tests.Has_under_scores",
                "Passed Settings.Tests.Rows_with_commas / (n: 1,5)",
                "Passed Settings.Tests.Rows_with_commas / (n: 2,5)",
                "Passed Settings.Tests.Rows_with_commas / (n: 2,5)",
            ],
            (await host.RunAllAsync()).Outcomes
        );
        Assert.All(host.Discovered.Cases, c => Assert.False(c.RunsBeside));
        Assert.Equal(
            ["Settings.Filled"],
            host.Discovered.Cases.Where(c => !c.IsSelfContained).Select(c => c.Class).Distinct()
        );
    }

    [Fact]
    public async Task Neither_culture_nor_display_names_have_an_effect_on_ids()
    {
        using var tree = TestTree.Empty();
        await using var host = await HostRun.StartAsync(
            Request("Settings") with
            {
                RunSettingsPath = tree.File(
                    "x.runsettings",
                    "<RunSettings><xUnit><PreEnumerateTheories>true</PreEnumerateTheories></xUnit></RunSettings>"
                ),
            }
        );
        Assert.Equal(
            [
                "Settings.Tests.Has_under_scores",
                "Settings.Tests.Rows_with_commas(n: 1.5)",
                "Settings.Tests.Rows_with_commas(n: 2.5)",
            ],
            host.Ids.Where(id =>
                id.Contains("_with_", StringComparison.Ordinal)
                || id.Contains("_under_", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public async Task A_custom_framework_is_run_by_its_own_executor_to_its_end()
    {
        await using var host = await StartAsync("Custom");
        Assert.True(host.Discovered.HasAssemblyFixtures);
        for (var run = 1; run <= 2; run++)
        {
            var batch = await host.RunAllAsync();
            Assert.Equal($"run {run}", batch["Custom.Tests.Is_set_up"].Output?.Trim());
            Assert.Equal(Outcome.Passed, batch["Custom.Tests.Lets_the_executor_fail"].Outcome);
            Assert.StartsWith(
                "System.InvalidOperationException: after the last message",
                Assert.Single(batch.Problems),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task A_custom_framework_that_runs_tests_at_once_is_given_one_at_a_time()
    {
        await using var host = await StartAsync("Beside");
        for (var run = 0; run < 2; run++)
        {
            var batch = await host.RunAllAsync();
            Assert.Equal(["Passed Beside.One.Meets", "Passed Beside.Two.Meets"], batch.Outcomes);
            Assert.Equal(2, HostSteps.StartedAlone(batch).Count);
        }
    }

    [Fact]
    public Task A_custom_framework_without_classes_is_left_to_its_own_runner() =>
        Promises.RefusesCasesWithoutClassesAsync(Request("Odd"));

    [Fact]
    public async Task Attributes_that_bring_their_own_runner_are_run_by_it()
    {
        await using var host = await StartAsync("Skippable");
        var batch = await host.RunAllAsync();
        Assert.Equal(
            [
                "Failed Skippable.Tests.Fails",
                "Passed Skippable.Tests.Passes",
                "Passed Skippable.Tests.Skips_a_row(n: 1)",
                "Skipped Skippable.Tests.Skips_a_row(n: 2)",
                "Skipped Skippable.Tests.Skips_for_an_exception",
                "Skipped Skippable.Tests.Skips_itself",
            ],
            batch.Outcomes
        );
        Assert.Equal("by itself", batch["Skippable.Tests.Skips_itself"].Message);
    }

    [Fact]
    public async Task Names_that_only_FSharp_allows_are_ids()
    {
        await using var host = await StartAsync("FSharp");
        Assert.Equal(
            [
                "Passed Shop.Tests+Cart.is empty",
                "Passed Shop.Tests.a total is never negative",
                "Passed Shop.Tests.adds (and more)(a: 1, b: 2)",
            ],
            (await host.RunAllAsync()).Outcomes
        );
    }

    private static HostRequest Request(string project) =>
        new(Framework.XUnit2, BuiltTree.Assembly(Tree, project));

    private static Task<HostRun> StartAsync(string project) => HostRun.StartAsync(Request(project));
}
