using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Host.Drivers;

/// <summary>What a project of xUnit 3 puts around its tests: start-up, frameworks and entry points of its own.</summary>
public class XUnit3PipelineTests
{
    private const string Tree = "xunit3";

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
    public Task A_custom_framework_without_classes_is_left_to_its_own_runner() =>
        Promises.RefusesCasesWithoutClassesAsync(Request("Odd"));

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
        new(Framework.XUnit3, BuiltTree.Assembly(Tree, project));

    private static Task<HostRun> StartAsync(string project) => HostRun.StartAsync(Request(project));
}
