using Assay.Analysis.Changes;
using Assay.Engine;
using Assay.Engine.Record;
using Assay.Engine.Selection;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Record;

public sealed class SnapshotCacheTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();
    private readonly Store _store;

    public SnapshotCacheTests() =>
        _store = Store.Open(AssayFolder.Create(_tree.Root), TimeProvider.System);

    public void Dispose()
    {
        _store.Dispose();
        _tree.Dispose();
    }

    [Fact]
    public void A_snapshot_comes_back_as_it_was_kept()
    {
        _store.Snapshots.Set("P", Snapshot("one", "abc", isDirty: true));
        _store.Snapshots.Set("Q", Snapshot("other", null, isDirty: true));

        var read = _store.Snapshots.Of("P")!;

        Assert.Equal(("abc", true, "map of one"), (read.Commit, read.IsDirty, read.Map));
        Assert.Equal(["Shop.dll", "Third.dll"], read.Assemblies.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            ("third", null),
            (read.Assemblies["Third.dll"].Digest, read.Assemblies["Third.dll"].Code)
        );
        var code = read.Assemblies["Shop.dll"].Code!;
        Assert.Equal(("one", "rest"), (code.Methods["C::M()"], code.Rest));
        Assert.Equal("shape", code.Types["C"]);
        Assert.Null(_store.Snapshots.Of("R"));
    }

    [Fact]
    public void The_last_one_counts_and_those_of_clean_commits_stay()
    {
        _store.Snapshots.Set("P", Snapshot("one", "abc", isDirty: false));
        _store.Snapshots.Set("P", Snapshot("two", "abc", isDirty: true));

        Assert.Equal("map of two", _store.Snapshots.Of("P")!.Map);
        Assert.Equal("map of one", _store.Snapshots.Of("P", "abc")!.Map);
        Assert.Null(_store.Snapshots.Of("P", "def"));
    }

    [Fact]
    public void Only_the_last_commits_are_kept()
    {
        for (var i = 0; i < 25; i++)
        {
            _store.Snapshots.Set("P", Snapshot("s" + i, "c" + i, isDirty: false));
        }

        Assert.Null(_store.Snapshots.Of("P", "c4"));
        Assert.NotNull(_store.Snapshots.Of("P", "c5"));
        Assert.NotNull(_store.Snapshots.Of("P", "c24"));
        Assert.Equal("map of s24", _store.Snapshots.Of("P")!.Map);
    }

    private static BuildSnapshot Snapshot(string digest, string? commit, bool isDirty) =>
        new(
            new Dictionary<string, SnapshotAssembly>
            {
                ["Shop.dll"] = new(
                    digest,
                    new ModuleCode(
                        new Dictionary<string, string> { ["C::M()"] = digest },
                        new Dictionary<string, string> { ["C"] = "shape" },
                        "rest"
                    )
                ),
                ["Third.dll"] = new("third", null),
            },
            commit,
            isDirty
        )
        {
            Map = "map of " + digest,
        };
}
