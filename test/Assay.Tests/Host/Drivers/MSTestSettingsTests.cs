using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Host.Drivers;

/// <summary>What attributes of the assembly, .runsettings and testconfig.json say to MSTest.</summary>
public class MSTestSettingsTests
{
    private const string Tree = "mstest";

    [Fact]
    public async Task Run_settings_have_the_effect_that_they_have_in_dotnet_test()
    {
        await using var host = await HostRun.StartAsync(
            Request("Settings") with
            {
                RunSettingsPath = File("Settings", "tests.runsettings"),
            }
        );
        var own = (await host.RunAllAsync()).Outcomes.ToArray();
        Assert.Equal(
            [
                "Failed Sample.Settings.Inconclusive_fails",
                "Failed Sample.Settings.Takes_longer_than_all_may",
                "Passed Sample.NotParallel.Test",
                "Passed Sample.PartlyNotParallel.Other",
                "Passed Sample.PartlyNotParallel.Test",
                "Passed Sample.Settings.Environment_variables_are_set",
                "Passed Sample.Settings.Files_are_deployed",
                "Passed Sample.Settings.Parameters_are_there",
            ],
            own
        );
        Assert.Equal(Lines(DotNetTest.VsTest(Tree, "Settings")), own);
    }

    [Fact]
    public async Task Testing_platform_settings_have_the_effect_that_they_have_in_dotnet_test()
    {
        await using var host = await HostRun.StartAsync(
            Request("Config") with
            {
                UsesTestingPlatform = true,
            }
        );
        var own = (await host.RunAllAsync()).Outcomes.ToArray();
        Assert.Equal(
            [
                "Failed Sample.Configured.Inconclusive_fails",
                "Failed Sample.Configured.Takes_longer_than_all_may",
                "Passed Sample.Configured.Passes",
                "Passed Sample.Locking.Test",
            ],
            own
        );
        Assert.Equal(Lines(DotNetTest.TestingPlatform(Tree, "Config")), own);
        Assert.Equal(
            ["Sample.Configured"],
            host.Discovered.Cases.Where(c => c.RunsBeside).Select(c => c.Class).Distinct()
        );
    }

    [Fact]
    public async Task A_class_runs_beside_others_unless_a_test_of_it_must_not()
    {
        await using var host = await HostRun.StartAsync(Request("Settings"));
        Assert.Equal(
            ["Sample.Settings"],
            host.Discovered.Cases.Where(c => c.RunsBeside).Select(c => c.Class).Distinct()
        );
        Assert.False(host.Discovered.HasAssemblyFixtures);
    }

    [Theory]
    [InlineData(
        "<RunConfiguration><DisableParallelization>true</DisableParallelization></RunConfiguration>"
    )]
    [InlineData("<MSTest><Parallelize><Workers>1</Workers></Parallelize></MSTest>")]
    public async Task No_class_runs_beside_others_where_the_settings_leave_no_workers(
        string settings
    )
    {
        using var tree = TestTree.Empty();
        await using var host = await HostRun.StartAsync(
            Request("Settings") with
            {
                RunSettingsPath = tree.File(
                    "x.runsettings",
                    $"<RunSettings>{settings}</RunSettings>"
                ),
            }
        );
        Assert.All(host.Discovered.Cases, c => Assert.False(c.RunsBeside));
    }

    [Fact]
    public async Task Settings_can_ask_for_parallel_runs_that_the_assembly_does_not_ask_for()
    {
        using var tree = TestTree.Empty();
        await using var host = await HostRun.StartAsync(
            Request("AssemblyFails") with
            {
                RunSettingsPath = tree.File(
                    "x.runsettings",
                    "<RunSettings><MSTest><Parallelize><Workers>4</Workers></Parallelize></MSTest></RunSettings>"
                ),
            }
        );
        Assert.All(host.Discovered.Cases, c => Assert.True(c.RunsBeside));
        Assert.Equal(4, host.Discovered.MostAtOnce);
    }

    [Fact]
    public async Task Failing_clean_up_of_the_assembly_is_counted_as_dotnet_test_counts_it()
    {
        await using var host = await HostRun.StartAsync(Request("AssemblyFails"));
        var own = (await host.RunAllAsync()).Outcomes.ToArray();
        Assert.Equal(
            [
                "Failed Sample.SetUps.Ignored",
                "Passed Sample.SetUps.One",
                "Passed Sample.SetUps.Two",
            ],
            own
        );
        Assert.Equal(Lines(DotNetTest.VsTest(Tree, "AssemblyFails")), own);
    }

    [Fact]
    public async Task Failing_set_up_of_the_assembly_is_counted_as_dotnet_test_counts_it()
    {
        var settings = File("AssemblyFails", "fail.runsettings");
        await using var host = await HostRun.StartAsync(
            Request("AssemblyFails") with
            {
                RunSettingsPath = settings,
            }
        );
        var own = (await host.RunAllAsync()).Outcomes.ToArray();
        Assert.Equal(
            [
                "Failed Sample.SetUps.Ignored",
                "Failed Sample.SetUps.One",
                "Failed Sample.SetUps.Two",
            ],
            own
        );
        Assert.Equal(Lines(DotNetTest.VsTest(Tree, "AssemblyFails", "--settings", settings)), own);
    }

    private static IEnumerable<string> Lines(IEnumerable<TrxResult> results) =>
        results.Select(r => $"{r.Outcome} {r.Class}.{r.Name}").Order(StringComparer.Ordinal);

    private static string File(string project, string name) =>
        Path.Combine(BuiltTree.Of(Tree), project, name);

    private static HostRequest Request(string project) =>
        new(Framework.MSTest, BuiltTree.Assembly(Tree, project));
}
