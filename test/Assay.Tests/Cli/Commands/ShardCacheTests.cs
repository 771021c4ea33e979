using System.Text.Json;
using Assay.Tests.Engine.Report;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Commands;

/// <summary>Shards of testdata/reach of which nothing has changed since a map was made.</summary>
public sealed class ShardCacheTests : IDisposable
{
    private const string Few = "Tests/Reach.Tests.BasketTests.A_few_cost_their_price";

    // The one project to shard 1, the other to shard 2.
    private const string Timings = """
        {"schema":"assay/timings/1","methods":{
            "Tests/Reach.Tests.BasketTests.A_few_cost_their_price": 20,
            "MoreTests/Reach.MoreTests.NameTests.Two_are_a_pair": 10}}
        """;

    private readonly TestTree _tree = TestTree.CopyBuilt("reach");

    public ShardCacheTests() => _tree.File("timings.json", Timings);

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task Shards_do_not_run_again_what_passed_and_the_joined_run_counts_it()
    {
        await CliCall.RunAsync(_tree.Root, "coverage", "--no-build");
        var (first, second) = (await ShardAsync(1), await ShardAsync(2));
        Assert.Equal((0, 0), (Number(first, "cached"), Number(second, "cached")));

        var (again, other) = (await ShardAsync(1), await ShardAsync(2, "--report", "ctrf"));

        // What the cache holds has no part in what is in which shard.
        Assert.Equal(Ids(first), Ids(again));
        Assert.Equal(Ids(second), Ids(other));
        Assert.Equal(Assignment(first), Assignment(again));
        Assert.All([again, other], run => Assert.NotEqual(0, Number(run, "cached")));
        Assert.Equal(Number(first, "passed"), Number(again, "passed"));
        Assert.All(
            Directory.EnumerateFiles(Reports, "shard-*.json"),
            file =>
                Assert.Equal(
                    file.Contains("-1-of", StringComparison.Ordinal)
                        ? Cached(again)
                        : Cached(other),
                    Cached(Document(file))
                )
        );
        Assert.Equal(
            Cached(other).Length,
            Document(Directory.EnumerateFiles(Reports, "*ctrf*").Single())
                .GetProperty("results")
                .GetProperty("tests")
                .EnumerateArray()
                .Count(t => t.GetProperty("extra").TryGetProperty("cached", out _))
        );
        foreach (var file in Directory.EnumerateFiles(Reports, "shard-*.json"))
        {
            Assert.Empty(await SchemaTests.ErrorsAsync("run", File.ReadAllText(file)));
        }

        var merged = await MergeAsync();

        Assert.Equal(Number(again, "cached") + Number(other, "cached"), Number(merged, "cached"));
        Assert.Equal(Cached(again).Concat(Cached(other)).Order(), Cached(merged).Order());
        Assert.Equal(0, Number(await ShardAsync(1, "--no-cache"), "cached"));
    }

    [Fact]
    public async Task Who_merges_need_not_run_what_passed_in_a_shard()
    {
        await CliCall.RunAsync(_tree.Root, "coverage", "--no-build");
        await ShardAsync(1);
        await ShardAsync(2);
        // As on a machine that knows nothing of the others.
        Directory.Delete(Path.Combine(_tree.Root, ".assay"), recursive: true);
        await MergeAsync();
        var before = await RunAsync("run", "--no-build");
        Assert.Equal(0, Number(before, "cached"));
        Directory.Delete(Path.Combine(_tree.Root, ".assay"), recursive: true);
        await MergeAsync();

        await CliCall.RunAsync(_tree.Root, "coverage", "--no-build");
        var run = await RunAsync("run", "--no-build");

        Assert.Contains(Few, Cached(run));
    }

    private string Reports => Path.Combine(_tree.Root, "assay-reports");

    private Task<JsonElement> MergeAsync() => RunAsync("merge", "assay-reports");

    private Task<JsonElement> ShardAsync(int index, params string[] more) =>
        RunAsync([
            "run",
            "--no-build",
            "--shard",
            $"{index}/2",
            "--timings",
            "timings.json",
            .. more,
        ]);

    private async Task<JsonElement> RunAsync(params string[] args)
    {
        var call = await CliCall.RunAsync(_tree.Root, [.. args, "--format", "json"]);
        Assert.True(call.Out.Length > 0, call.Error);
        return JsonDocument.Parse(call.Out).RootElement;
    }

    private static JsonElement Document(string file) =>
        JsonDocument.Parse(File.ReadAllText(file)).RootElement;

    private static string? Assignment(JsonElement run) =>
        run.GetProperty("shard").GetProperty("assignment").GetString();

    private static IEnumerable<string?> Ids(JsonElement run) =>
        run.GetProperty("tests").EnumerateArray().Select(t => t.GetProperty("id").GetString());

    private static string?[] Cached(JsonElement run) =>
        [
            .. run.GetProperty("tests")
                .EnumerateArray()
                .Where(t => t.TryGetProperty("cached", out _))
                .Select(t => t.GetProperty("id").GetString()),
        ];

    private static int Number(JsonElement run, string name) => run.GetProperty(name).GetInt32();
}
