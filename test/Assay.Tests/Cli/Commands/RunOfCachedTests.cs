using System.Text.Json;
using Assay.Tests.Engine.Report;
using Assay.Tests.TestData;
using NJsonSchema;

namespace Assay.Tests.Cli.Commands;

/// <summary><c>assay run</c> on testdata/reach, of which nothing, or something, has changed since.</summary>
public sealed class RunOfCachedTests : IDisposable
{
    private const string Failing = "MoreTests/Reach.MoreTests.NameTests.Two_are_a_pair";
    private const string Few = "Tests/Reach.Tests.BasketTests.A_few_cost_their_price";

    private readonly TestTree _tree = TestTree.CopyBuilt("reach");

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task What_passed_with_all_that_it_depends_on_does_not_run_again()
    {
        await CliCall.RunAsync(_tree.Root, ["coverage", "--no-build"]);
        var first = await RunAsync("--report", "ctrf");
        Assert.Equal(0, Number(first, "cached"));
        Assert.Equal("passed", Of(first, Few).GetProperty("outcome").GetString());

        var second = await RunAsync("--report", "ctrf");

        Assert.All(
            (string[])["total", "selected", "passed", "failed", "skipped"],
            count => Assert.Equal(Number(first, count), Number(second, count))
        );
        await AssertValidAsync("run-1", second.GetRawText());
        await AssertValidAsync(
            "ctrf-0",
            File.ReadAllText(
                Directory
                    .EnumerateFiles(Path.Combine(_tree.Root, "assay-reports"), "*ctrf*")
                    .Single()
            )
        );
        var cached = second
            .GetProperty("tests")
            .EnumerateArray()
            .Where(t => t.TryGetProperty("cached", out _))
            .ToArray();
        Assert.Equal(Number(second, "cached"), cached.Length);
        Assert.All(
            cached,
            t =>
            {
                Assert.Equal("passed", t.GetProperty("outcome").GetString());
                Assert.Equal(JsonValueKind.Null, t.GetProperty("durationMs").ValueKind);
                Assert.Contains(
                    "it passed on 20",
                    t.GetProperty("reason").GetString(),
                    StringComparison.Ordinal
                );
            }
        );
        Assert.Contains(cached, t => t.GetProperty("id").GetString() == Few);
        Assert.False(Of(second, Failing).TryGetProperty("cached", out _));

        Assert.Equal(0, Number(await RunAsync("--no-cache"), "cached"));

        // Of this build there is no map.
        File.WriteAllText(
            Path.Combine(Directory.GetParent(AssemblyOf("Tests"))!.FullName, "xunit.runner.json"),
            "{}"
        );
        var changed = await RunAsync();
        Assert.False(Of(changed, Few).TryGetProperty("cached", out _));
    }

    private static async Task AssertValidAsync(string name, string json)
    {
        var schema = await JsonSchema.FromFileAsync(
            Path.Combine(Repository.Root, "docs", "schemas", name + ".schema.json"),
            TestContext.Current.CancellationToken
        );
        Assert.Empty(schema.Validate(json));
    }

    private string AssemblyOf(string project) =>
        Directory
            .EnumerateFiles(
                Path.Combine(_tree.Root, project, "bin"),
                project + ".dll",
                SearchOption.AllDirectories
            )
            .First();

    private async Task<JsonElement> RunAsync(params string[] more)
    {
        var call = await CliCall.RunAsync(
            _tree.Root,
            ["run", "--no-build", "--format", "json", .. more]
        );
        Assert.True(call.Out.Length > 0, call.Error);
        return JsonDocument.Parse(call.Out).RootElement;
    }

    private static JsonElement Of(JsonElement run, string test) =>
        run.GetProperty("tests")
            .EnumerateArray()
            .Single(t => t.GetProperty("id").GetString() == test);

    private static int Number(JsonElement run, string name) => run.GetProperty(name).GetInt32();
}
