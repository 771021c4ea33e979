using System.Text.Json;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Commands;

/// <summary><c>assay run --changed --verify</c> in shards of testdata/reach, in a git repository.</summary>
public sealed class ShardVerifyTests : IDisposable
{
    private const string Nothing = "Tests/Reach.Tests.BasketTests.Nothing_costs_nothing";

    private readonly TestTree _tree = TestTree.CopyBuilt("reach");

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task What_the_selection_of_a_shard_missed_is_in_the_miss_rate_of_who_merges()
    {
        // What git ignores is nothing that a selection could see.
        var hidden = Path.Combine(_tree.Root, "assay-reports", "hidden");
        _tree.File(".gitignore", "bin/\nobj/\n.assay/\nassay-reports/\n");
        var git = GitRepository.Of(_tree.Root);
        new Recompilation(_tree.Root, "Tests").Change(
            "Tests",
            "BasketTests.cs",
            "Assert.Equal(0, Nothing.Zero())",
            $"Assert.False(System.IO.File.Exists(@\"{hidden}\"))"
        );
        git.Commit("asks for a file");
        await RunAsync("coverage", "--no-build");
        await RunAsync("run", "--no-build");
        Directory.CreateDirectory(Path.GetDirectoryName(hidden)!);
        File.WriteAllText(hidden, "");
        for (var k = 1; k <= 2; k++)
        {
            await RunAsync("run", "--no-build", "--shard", $"{k}/2", "--changed=HEAD", "--verify");
        }
        // As on a machine that knows nothing of the others.
        Directory.Delete(Path.Combine(_tree.Root, ".assay"), recursive: true);

        var merged = await RunAsync("merge", "assay-reports");

        var part = merged.GetProperty("verification");
        Assert.Equal([Nothing], Tests(part, "id"));
        var report = await RunAsync("report");
        var selection = report.GetProperty("selection");
        Assert.Equal(1, selection.GetProperty("verifiedRuns").GetInt32());
        Assert.Equal(1, selection.GetProperty("missRate").GetDouble());
        var run = Assert.Single(report.GetProperty("runs").EnumerateArray());
        Assert.Equal([Nothing], Tests(run.GetProperty("selection"), "test"));
        Assert.NotEqual(part.GetProperty("run").GetInt32(), run.GetProperty("id").GetInt32());
        Assert.True(run.GetProperty("selection").GetProperty("savedMs").GetDouble() > 0);
    }

    private static IEnumerable<string?> Tests(JsonElement of, string name) =>
        of.GetProperty("missed").EnumerateArray().Select(m => m.GetProperty(name).GetString());

    private async Task<JsonElement> RunAsync(params string[] args)
    {
        var call = await CliCall.RunAsync(_tree.Root, [.. args, "--format", "json"]);
        Assert.True(call.Out.Length > 0, call.Error);
        return JsonDocument.Parse(call.Out).RootElement;
    }
}
