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
        var expected = ExpectedOutcomes.Of(Tree, project).ToArray();
        Assert.Equal(expected, (await host.RunAllAsync()).Outcomes);
        Assert.Equal(expected, (await host.RunAllAsync()).Outcomes);
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
    public async Task Ids_and_their_order_are_the_same_in_every_discovery()
    {
        await using var first = await StartAsync("Life");
        await using var second = await StartAsync("Life");
        Assert.Equal(first.Discovered.Cases, second.Discovered.Cases);
        Assert.Empty(first.Discovered.VolatileMethods);
    }

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
        var result = (await host.RunAsync(c => c.Class == "Life.Measured"))[
            "Life.Measured.Allocates"
        ];
        Assert.InRange(result.AllocatedBytes!.Value, 7_000_000, 20_000_000);
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
        var failure = batch["Life.Facts.Fails"];
        Assert.Equal(
            ["System.InvalidOperationException : outer", "---- System.ArgumentException : inner"],
            failure.Message!.ReplaceLineEndings("\n").Split('\n')
        );
        Assert.Contains("Life.Facts.Fails()", failure.StackTrace, StringComparison.Ordinal);
        Assert.DoesNotContain("at Xunit.", failure.StackTrace, StringComparison.Ordinal);
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
        var batch = await host.RunAllAsync(stopAtFailure: true);
        Assert.Equal(Outcome.Failed, batch.Results[^1].Result.Outcome);
        Assert.Single(batch.Results, r => r.Result.Outcome == Outcome.Failed);
        HostSteps.StartedAlone(batch);
    }

    [Theory]
    [InlineData(
        "fail",
        "Tear-down at the end of the test host failed: System.InvalidOperationException: the pipeline's stop"
    )]
    [InlineData(
        "hang",
        "Tear-down at the end of the test host took longer than 0.5 s (run.fixture-timeout) and was ended."
    )]
    [InlineData(
        "exit",
        "Tear-down at the end of the test host ended it: the process ended itself with exit code 3."
    )]
    public async Task What_goes_wrong_when_the_pipeline_stops_is_told(string how, string problem)
    {
        await using var host = await HostRun.StartAsync(
            Request("Settings") with
            {
                EnvironmentVariables = new Dictionary<string, string> { ["SETTINGS_STOP"] = how },
            }
        );
        await host.RunAllAsync();
        Assert.StartsWith(
            problem,
            Assert.Single(await host.CloseAsync(TimeSpan.FromSeconds(how == "hang" ? 0.5 : 60))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_pipeline_that_stops_as_it_should_is_no_problem()
    {
        await using var host = await StartAsync("Settings");
        Assert.Empty(await host.CloseAsync(TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public async Task A_custom_framework_is_run_by_an_executor_of_its_own_in_each_run()
    {
        await using var host = await StartAsync("Custom");
        Assert.True(host.Discovered.HasAssemblyFixtures);
        for (var run = 1; run <= 2; run++)
        {
            var result = (await host.RunAllAsync())["Custom.Tests.Is_set_up"];
            Assert.Equal(Outcome.Passed, result.Outcome);
            Assert.Equal($"run {run}", result.Output?.Trim());
        }
    }

    [Fact]
    public async Task A_project_with_an_entry_point_of_its_own_is_left_to_its_own_runner()
    {
        Assert.Equal(
            [(Outcome.Passed, "Needs_what_Main_has_set_up")],
            DotNetTest.VsTest(Tree, "OwnMain").Select(r => (r.Outcome, r.Method))
        );
        Assert.Equal(
            "the project has an entry point of its own (OwnMain.Program), whose set-up only its own runner does.",
            await HostRun.RefusalAsync(Request("OwnMain"))
        );
    }

    [Fact]
    public async Task A_custom_framework_without_classes_is_left_to_its_own_runner()
    {
        var reason = await HostRun.RefusalAsync(Request("Odd"));
        Assert.Equal(
            "the project's own test framework makes test cases without a class and a method, such as \"a sentence of a story\".",
            reason
        );
    }

    [Fact]
    public async Task An_exception_on_a_thread_of_the_tests_is_a_problem_and_the_run_goes_on()
    {
        await using var host = await StartAsync("Stray");
        var batch = await host.RunAllAsync();
        Assert.Equal(
            [
                "Passed Stray.Tests.Passes_before_or_after",
                "Passed Stray.Tests.Starts_a_thread_that_fails",
            ],
            batch.Outcomes
        );
        Assert.Contains(
            "nobody catches this",
            Assert.Single(batch.Problems),
            StringComparison.Ordinal
        );
    }

    private static HostRequest Request(string project) =>
        new(Framework.XUnit3, BuiltTree.Assembly(Tree, project))
        {
            UsesTestingPlatform = project == OnPlatform,
        };

    private static Task<HostRun> StartAsync(string project) => HostRun.StartAsync(Request(project));
}
