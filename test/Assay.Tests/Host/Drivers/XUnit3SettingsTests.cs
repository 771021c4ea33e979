using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Host.Drivers;

/// <summary>What xunit.runner.json and .runsettings say to xUnit 3, on a project that has both.</summary>
public class XUnit3SettingsTests
{
    private const string Tree = "xunit3";

    [Fact]
    public async Task Settings_have_their_effect_and_rows_are_found_as_late_as_they_say()
    {
        await using var host = await StartAsync("Settings");
        var batch = await host.RunAllAsync();
        Assert.Equal(
            [
                "Failed Settings.Tests.Is_skipped",
                "Failed Settings.Tests.Warns",
                "Passed Settings.Filled.Takes_what_its_fixture_has_made / (number: 1)",
                "Passed Settings.Filled.Takes_what_its_fixture_has_made / (number: 2)",
                "Passed Settings.Tests.Has_under_scores",
                "Passed Settings.Tests.Rows_with_commas / (n: 1,5)",
                "Passed Settings.Tests.Rows_with_commas / (n: 2,5)",
                "Passed Settings.Tests.Rows_with_commas / (n: 2,5)",
            ],
            batch.Outcomes
        );
        Assert.All(host.Discovered.Cases, c => Assert.False(c.RunsBeside));
        Assert.Equal(
            ["Settings.Filled"],
            host.Discovered.Cases.Where(c => !c.IsSelfContained).Select(c => c.Class).Distinct()
        );
        // Written to the console, which the project has asked to be captured.
        Assert.Equal(
            "Has under scores, de-DE, 1 start",
            batch["Settings.Tests.Has_under_scores"].Output?.Trim()
        );
    }

    [Fact]
    public async Task The_run_settings_overrule_the_runners_own_file()
    {
        var file = Path.Combine(BuiltTree.Of(Tree), "Settings", "Settings.runsettings");
        await using var host = await HostRun.StartAsync(
            Request("Settings") with
            {
                RunSettingsPath = file,
            }
        );
        var batch = await host.RunAllAsync();
        Assert.Equal(Outcome.Skipped, batch["Settings.Tests.Is_skipped"].Outcome);
        Assert.Contains(
            "fr-FR",
            batch["Settings.Tests.Has_under_scores"].Output,
            StringComparison.Ordinal
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

    private static HostRequest Request(string project) =>
        new(Framework.XUnit3, BuiltTree.Assembly(Tree, project));

    private static Task<HostRun> StartAsync(string project) => HostRun.StartAsync(Request(project));
}
