using Assay.Engine;
using Assay.Engine.Discover;
using Assay.Engine.Map;
using Assay.Engine.Record;
using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Maps;

public sealed class HostsAheadTests : IDisposable
{
    private readonly TestTree _store = TestTree.Empty();
    private readonly TestProject _project = MapTree.Project(
        BuiltTree.Of("map"),
        "Map.Sensitive",
        Framework.NUnit
    );

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_host_with_probes_that_came_up_meanwhile_is_handed_over_once()
    {
        using var store = Store.Open(AssayFolder.Create(_store.Root), TimeProvider.System);
        await using var ahead = Begin(store, jobs: 2);
        Assert.Equal([_project], (await ahead.Prepared).Select(p => p.Project));

        var host = await ahead.TakeAsync(Suite());

        Assert.NotNull(host);
        await using var taken = host;
        Assert.True(host.IsRewritten);
        Assert.NotEmpty(host.Found.Cases);
        Assert.Null(await ahead.TakeAsync(Suite()));
    }

    [Fact]
    public async Task A_host_that_was_told_other_names_of_rows_is_not_handed_over()
    {
        using var store = Store.Open(AssayFolder.Create(_store.Root), TimeProvider.System);
        await using var ahead = Begin(store, jobs: 2);
        await ahead.Prepared;

        Assert.Null(await ahead.TakeAsync(Suite("Map.Sensitive.Tests.Changing")));
    }

    [Fact]
    public async Task No_host_comes_up_where_looking_for_tests_takes_all_that_may_run()
    {
        using var store = Store.Open(AssayFolder.Create(_store.Root), TimeProvider.System);
        await using var ahead = Begin(store, jobs: 1);
        await ahead.Prepared;

        Assert.Null(await ahead.TakeAsync(Suite()));
    }

    private HostsAhead Begin(Store store, int jobs) =>
        HostsAhead.Begin(
            [_project],
            store,
            new RunOptions(_store.Root, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1), jobs),
            TestContext.Current.CancellationToken
        );

    private ProjectSuite Suite(params string[] volatiles) =>
        new(_project, Framework.NUnit, "4", [], HasAssemblyFixtures: false, volatiles);
}
