using Assay.Engine;
using Assay.Engine.Record;
using Assay.Tests.Engine.Report;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Commands;

/// <summary>Maps that are made in shards of testdata/unsteady, each on a machine that knows nothing of the others.</summary>
public sealed class ShardMapTests : IDisposable
{
    private readonly TestTree _tree = TestTree.CopyBuilt("unsteady");

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task Joined_they_are_the_map_of_one_machine_and_nothing_runs_again()
    {
        // Afterwards its tests always end alike.
        await CliCall.RunAsync(_tree.Root, "run", "--no-build");
        var whole = await MapAsync("--output", "whole", "--export", "lcov");
        for (var k = 1; k <= 2; k++)
        {
            ForgetAll();
            await MapAsync("--shard", $"{k}/2", "--output", $"out/{k}");
        }
        ForgetAll();

        var merged = await CliCall.RunAsync(_tree.Root, "merge", "out", "--format", "json");
        var joined = await MapAsync("--output", "joined", "--export", "lcov");

        Assert.Equal(0, merged.ExitCode);
        Assert.Empty(await SchemaTests.ErrorsAsync("maps", merged.Out));
        // One of the tests fails: it is told where it runs, and known where it does not.
        Assert.Contains("FAILED", whole.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("FAILED", joined.Error, StringComparison.Ordinal);
        Assert.Equal((1, 1), (whole.ExitCode, joined.ExitCode));
        Assert.Equal(Lcov("whole"), Lcov("joined"));
        Assert.Equal(whole.Out, joined.Out);
        // What a selection needs to go by the map.
        using var store = Store.Open(AssayFolder.Create(_tree.Root), TimeProvider.System);
        Assert.Equal(store.Maps.Of("Unsteady")!.Key, store.Snapshots.Of("Unsteady")!.Map);
    }

    [Fact]
    public async Task A_missing_map_is_never_green()
    {
        await MapAsync("--shard", "1/2", "--output", "out");

        var merged = await CliCall.RunAsync(_tree.Root, "merge", "out");

        Assert.Equal(1, merged.ExitCode);
        Assert.Contains(
            "note: The maps of shard 2/2 are missing",
            merged.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Maps_and_results_of_different_divisions_are_refused()
    {
        await MapAsync("--shard", "1/2", "--output", "out");
        await CliCall.RunAsync(
            _tree.Root,
            "run",
            "--no-build",
            "--shard",
            "1/3",
            "--output",
            "out"
        );

        var merged = await CliCall.RunAsync(_tree.Root, "merge", "out");

        Assert.Equal(2, merged.ExitCode);
        Assert.Contains("do not belong together", merged.Errors, StringComparison.Ordinal);
    }

    private Task<CliCall> MapAsync(params string[] args) =>
        CliCall.RunAsync(_tree.Root, ["coverage", "--no-build", .. args]);

    private void ForgetAll() =>
        Directory.Delete(Path.Combine(_tree.Root, ".assay"), recursive: true);

    private string Lcov(string folder) =>
        File.ReadAllText(Path.Combine(_tree.Root, folder, "lcov.info"));
}
