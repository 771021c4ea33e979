using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Host.Measure;

/// <summary>What a host measures adds up to no more than the time that it had to itself.</summary>
public sealed class RecorderTests
{
    [Theory]
    [InlineData(Framework.XUnit2, "xunit2", "Life", "Life.Facts")]
    [InlineData(Framework.XUnit3, "xunit3", "Life", "Life.Facts")]
    [InlineData(Framework.NUnit, "nunit", "Nunit4", "Sample.Rows")]
    [InlineData(Framework.MSTest, "mstest", "Mstest4", "Sample.Rows")]
    [InlineData(Framework.TUnit, "tunit", "Cases", "Sample.Rows")]
    public async Task While_a_result_is_recorded_no_time_passes_for_any_test(
        Framework framework,
        string tree,
        string project,
        string type
    )
    {
        await using var host = await StartAsync(framework, tree, project);

        // What is done only once in a process would hide what the wait adds.
        await host.RunAsync(c => c.Class == type);
        // Longer than all of the tests take: another host starts meanwhile.
        var run = await host.RunWithLateRecordAsync(
            c => c.Class == type,
            async () => await (await StartAsync(framework, tree, project)).DisposeAsync()
        );

        Assert.True(run.Results.Count > 1);
        Assert.InRange(Measured(run.Results), TimeSpan.FromTicks(1), run.OwnTime);
    }

    [Theory]
    [InlineData(Framework.XUnit2, "Mishaps.XUnit2")]
    [InlineData(Framework.XUnit3, "Mishaps.XUnit3")]
    public async Task What_a_test_takes_of_which_nothing_is_heard_until_it_is_over_is_no_fixture_time(
        Framework framework,
        string project
    )
    {
        await using var host = await StartAsync(framework, "mishaps", project);

        await host.RunAsync(c =>
            c is { Class: "Mishaps.Delayed", Method: "Takes_its_time" or "Neighbour" }
        );
        var run = await host.RunWithLateRecordAsync(
            c => c is { Class: "Mishaps.Delayed", Method: "Takes_its_time" or "Neighbour" },
            () => Task.CompletedTask
        );

        Assert.True(run.Results.Count > 1);
        Assert.All(run.Results, r => Assert.NotNull(r.Fixture));
        Assert.InRange(Measured(run.Results), TimeSpan.FromTicks(1), run.OwnTime);
    }

    private static TimeSpan Measured(IEnumerable<CaseResult> results) =>
        TimeSpan.FromTicks(results.Sum(r => r.Wall.Ticks + (r.Fixture ?? TimeSpan.Zero).Ticks));

    private static Task<HostRun> StartAsync(Framework framework, string tree, string project) =>
        HostRun.StartAsync(
            new HostRequest(framework, BuiltTree.Assembly(tree, project))
            {
                UsesTestingPlatform = framework == Framework.TUnit,
            }
        );
}
