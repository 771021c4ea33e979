using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Host.Drivers;

/// <summary>Drivers tell what runs one after the other by default from what is forbidden, on testdata/sequence.</summary>
public class SequenceTests
{
    [Fact]
    public async Task NUnit_runs_fixtures_in_sequence_by_default_where_neither_a_scope_nor_an_order_is_set() =>
        Assert.Equal(
            ["Also", "Plain", "Sets", "Then", "Writes", "WritesToo"],
            await ByDefaultAsync(Framework.NUnit, "Sequence.NUnit")
        );

    [Fact]
    public async Task MSTest_runs_classes_in_sequence_by_default_where_nothing_is_said_of_them() =>
        Assert.Equal(["Also", "Plain"], await ByDefaultAsync(Framework.MSTest, "Sequence.MSTest"));

    [Theory]
    [InlineData(
        Framework.NUnit,
        "Sequence.NUnit",
        "<RunConfiguration><DisableParallelization>true</DisableParallelization></RunConfiguration>"
    )]
    [InlineData(
        Framework.NUnit,
        "Sequence.NUnit",
        "<NUnit><NumberOfTestWorkers>0</NumberOfTestWorkers></NUnit>"
    )]
    [InlineData(
        Framework.NUnit,
        "Sequence.NUnit",
        "<NUnit><NumberOfTestWorkers>1</NumberOfTestWorkers></NUnit>"
    )]
    [InlineData(
        Framework.MSTest,
        "Sequence.MSTest",
        "<RunConfiguration><DisableParallelization>true</DisableParallelization></RunConfiguration>"
    )]
    [InlineData(
        Framework.MSTest,
        "Sequence.MSTest",
        "<MSTest><Parallelize><Workers>1</Workers></Parallelize></MSTest>"
    )]
    public async Task Settings_that_leave_no_workers_forbid_it(
        Framework framework,
        string project,
        string settings
    )
    {
        using var tree = TestTree.Empty();
        var file = tree.File("x.runsettings", $"<RunSettings>{settings}</RunSettings>");
        Assert.Empty(await ByDefaultAsync(framework, project, file));
    }

    [Theory]
    [InlineData(Framework.NUnit, "nunit", "Parallel")]
    [InlineData(Framework.MSTest, "mstest", "Settings")]
    public async Task Who_lets_some_run_in_parallel_has_left_the_others_out(
        Framework framework,
        string tree,
        string project
    )
    {
        await using var host = await HostRun.StartAsync(
            new HostRequest(framework, BuiltTree.Assembly(tree, project))
        );
        Assert.All(host.Discovered.Cases, c => Assert.False(c.IsAloneByDefault));
    }

    // By class, those that are so with all their tests.
    private static async Task<IEnumerable<string>> ByDefaultAsync(
        Framework framework,
        string project,
        string? settings = null
    )
    {
        await using var host = await HostRun.StartAsync(
            new HostRequest(framework, BuiltTree.Assembly("sequence", project))
            {
                RunSettingsPath = settings,
            }
        );
        Assert.All(host.Discovered.Cases, c => Assert.False(c.RunsBeside));
        return host
            .Discovered.Cases.GroupBy(c => c.Class["Sequence.".Length..])
            .Where(g => g.All(c => c.IsAloneByDefault))
            .Select(g => g.Key)
            .Order(StringComparer.Ordinal);
    }
}
