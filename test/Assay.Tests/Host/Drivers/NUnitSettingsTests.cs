using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Host.Drivers;

/// <summary>What the assembly and the .runsettings file say to NUnit, on a project that has both.</summary>
public class NUnitSettingsTests
{
    private static readonly string Assembly = BuiltTree.Assembly("nunit", "Parallel");

    private static readonly string ItsSettings = Path.Combine(
        BuiltTree.Of("nunit"),
        "Parallel",
        "tests.runsettings"
    );

    [Fact]
    public async Task Settings_have_the_effect_that_they_have_in_dotnet_test()
    {
        await using var host = await StartAsync(ItsSettings);
        var own = (await host.RunAsync(c => c.Class == "Sample.Settings")).Outcomes.ToArray();
        Assert.Equal(
            [
                "Failed Sample.Settings.Warning_fails",
                "Passed Sample.Settings.Environment_variables_are_set",
                "Passed Sample.Settings.Named_by_another_pattern(number: 1)",
                "Passed Sample.Settings.Parameters_are_there",
                "Passed Sample.Settings.Seed_is_fixed(number: random)",
                "Passed Sample.Settings.Work_directory_is_another",
            ],
            own
        );
        var theirs = DotNetTest.VsTest("nunit", "Parallel");
        Assert.Equal(
            theirs
                .Where(r => r.Class == "Sample.Settings")
                .Select(r => $"{r.Outcome} {r.Class}.{r.Name.Split('(')[0]}")
                .Order(StringComparer.Ordinal),
            own.Select(line => line.Split('(')[0])
        );
    }

    [Fact]
    public async Task Names_made_by_another_pattern_leave_ids_alone() =>
        Assert.Equal(
            await IdsAsync(""),
            await IdsAsync(
                "<NUnit><DefaultTestNamePattern>{c} {m} {a}</DefaultTestNamePattern></NUnit>"
            )
        );

    [Fact]
    public async Task A_fixture_runs_beside_others_where_its_parallel_scope_and_its_tests_say_so()
    {
        await using var host = await StartAsync(ItsSettings);
        var alone = host.Discovered.Cases.Where(c => !c.RunsBeside).Select(c => c.Class).Distinct();
        Assert.Equal(["Sample.Scopes.NotParallel", "Sample.Scopes.WithArguments"], alone);
    }

    [Fact]
    public async Task An_action_around_the_assembly_is_set_up_for_the_whole_project()
    {
        await using var with = await StartAsync(ItsSettings);
        Assert.True(with.Discovered.HasAssemblyFixtures);
        await using var without = await HostRun.StartAsync(
            new HostRequest(Framework.NUnit, BuiltTree.Assembly("mishaps", "Mishaps.NUnit"))
        );
        Assert.False(without.Discovered.HasAssemblyFixtures);
    }

    [Theory]
    [InlineData(
        "<RunConfiguration><DisableParallelization>true</DisableParallelization></RunConfiguration>"
    )]
    [InlineData("<NUnit><NumberOfTestWorkers>0</NumberOfTestWorkers></NUnit>")]
    [InlineData("<NUnit><NumberOfTestWorkers>1</NumberOfTestWorkers></NUnit>")]
    public async Task No_fixture_runs_beside_others_where_the_settings_leave_no_workers(
        string settings
    )
    {
        using var tree = TestTree.Empty();
        await using var host = await StartAsync(SettingsFile(tree, settings));
        Assert.All(host.Discovered.Cases, c => Assert.False(c.RunsBeside));
    }

    [Fact]
    public async Task The_number_of_workers_limits_how_many_tests_run_at_once()
    {
        using var tree = TestTree.Empty();
        await using var host = await StartAsync(
            SettingsFile(tree, "<NUnit><NumberOfTestWorkers>3</NumberOfTestWorkers></NUnit>")
        );
        Assert.Equal(3, host.Discovered.MostAtOnce);
    }

    [Theory]
    [InlineData("Passed", Outcome.Passed)]
    [InlineData("None", Outcome.Skipped)]
    public async Task A_warning_counts_as_the_settings_say(string setting, Outcome outcome)
    {
        using var tree = TestTree.Empty();
        await using var host = await StartAsync(
            SettingsFile(tree, $"<NUnit><MapWarningTo>{setting}</MapWarningTo></NUnit>")
        );
        var batch = await host.RunAsync(c => c.Method == "Warning_fails");
        Assert.Equal(outcome, batch.Results.Single().Result.Outcome);
    }

    [Fact]
    public async Task A_where_clause_is_left_to_the_own_runner()
    {
        using var tree = TestTree.Empty();
        Assert.Equal(
            "x.runsettings has an NUnit Where clause, which only the project's own runner can apply.",
            await HostRun.RefusalAsync(
                Request(SettingsFile(tree, "<NUnit><Where>cat == Fast</Where></NUnit>"))
            )
        );
    }

    [Fact]
    public async Task A_stop_at_the_first_failure_is_left_to_the_own_runner()
    {
        using var tree = TestTree.Empty();
        Assert.Equal(
            "x.runsettings sets NUnit's StopOnError, at which only the project's own runner can stop.",
            await HostRun.RefusalAsync(
                Request(SettingsFile(tree, "<NUnit><StopOnError>true</StopOnError></NUnit>"))
            )
        );
    }

    [Fact]
    public async Task A_default_time_out_holds_where_the_adapter_hands_it_on()
    {
        using var tree = TestTree.Empty();
        var settings = SettingsFile(tree, "<NUnit><DefaultTimeout>60000</DefaultTimeout></NUnit>");
        await using var host = await HostRun.StartAsync(
            new(Framework.NUnit, BuiltTree.Assembly("nunit", "Nunit3"))
            {
                RunSettingsPath = settings,
            }
        );
        var batch = await host.RunAsync(c => c.Method == "Tells_its_time_out");
        Assert.Equal("60000", batch.Results.Single().Result.Output?.Trim());
    }

    [Fact]
    public async Task Tests_know_a_worker_and_those_of_two_hosts_never_the_same_one()
    {
        await using var first = await StartAsync(ItsSettings);
        await using var second = await StartAsync(ItsSettings);
        var (one, other) = (
            await WorkerAsync(first, "AsTheAssembly"),
            await WorkerAsync(second, "AsTheAssembly")
        );
        Assert.StartsWith("NUnit.Fw.ParallelWorker#", one, StringComparison.Ordinal);
        Assert.NotEqual(one, other);
    }

    [Fact]
    public async Task Tests_beside_which_none_runs_know_the_worker_that_dotnet_test_names()
    {
        await using var host = await StartAsync(ItsSettings);
        Assert.Equal("NUnit.Fw.NonParallelWorker", await WorkerAsync(host, "NotParallel"));
    }

    [Fact]
    public async Task Tests_know_no_worker_where_the_settings_leave_none()
    {
        using var tree = TestTree.Empty();
        await using var host = await StartAsync(
            SettingsFile(tree, "<NUnit><NumberOfTestWorkers>0</NumberOfTestWorkers></NUnit>")
        );
        Assert.Equal("none", await WorkerAsync(host, "NotParallel"));
    }

    [Fact]
    public async Task A_main_that_is_not_the_platforms_own_is_left_to_the_own_runner() =>
        Assert.Equal(
            "the project has an entry point of its own (AutoGeneratedProgram), whose set-up only its own runner does.",
            await HostRun.RefusalAsync(Request(ItsSettings) with { UsesTestingPlatform = true })
        );

    [Fact]
    public async Task A_test_on_which_others_depend_runs_along_without_a_result_of_its_own()
    {
        await using var host = await StartAsync(ItsSettings);
        var alone = await host.RunAsync(c =>
            c.Method is "After_the_first" or "Runs_after_the_other"
        );
        Assert.Equal(
            [
                "Passed Sample.Dependencies.First.Runs_after_the_other",
                "Passed Sample.Dependencies.Tests.After_the_first",
            ],
            alone.Outcomes
        );
    }

    private static async Task<string[]> IdsAsync(string settings)
    {
        using var tree = TestTree.Empty();
        await using var host = await StartAsync(SettingsFile(tree, settings));
        return host.Ids.Order(StringComparer.Ordinal).ToArray();
    }

    private static async Task<string?> WorkerAsync(HostRun host, string fixture)
    {
        var batch = await host.RunAsync(c =>
            c.Class == "Sample.Scopes." + fixture && c.Method == "Tells_its_worker"
        );
        return batch.Results.Single().Result.Output?.Trim();
    }

    private static string SettingsFile(TestTree tree, string content) =>
        tree.File("x.runsettings", $"<RunSettings>{content}</RunSettings>");

    private static Task<HostRun> StartAsync(string settings) =>
        HostRun.StartAsync(Request(settings));

    private static HostRequest Request(string settings) =>
        new(Framework.NUnit, Assembly) { RunSettingsPath = settings };
}
