using System.Text.Json;
using System.Xml.Linq;
using Assay.Engine;
using Assay.Engine.Record;
using Assay.Tests.Engine.Report;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Commands;

/// <summary>Shards of testdata/unsteady (two groups) and their merge, within this process.</summary>
public class ShardTests
{
    private const string Nothing = "Nothing is run: shard 3/3 holds no test that is asked for";

    // The first class to shard 1, the second to shard 2.
    private const string Timings = """
        {"schema":"assay/timings/1","methods":{
            "Unsteady/Unsteady.SteadyTests.One_and_one_are_two": 20,
            "Unsteady/Unsteady.FirstTimeTests.It_works_from_the_second_time_on": 10}}
        """;

    [Fact]
    public async Task Shards_joined_are_the_run_of_one_machine()
    {
        using var whole = TestTree.CopyBuilt("unsteady");
        using var parts = TestTree.CopyBuilt("unsteady");
        parts.File("assay.toml", "[run]\ntimings = \"timings.json\"\n");
        parts.File("timings.json", Timings);
        var one = await RunAsync(whole, "run", "--no-build", "--retries=2", "--report", "junit");

        var shards = new List<CliCall>();
        for (var k = 1; k <= 3; k++)
        {
            shards.Add(
                await RunAsync(
                    parts,
                    "run",
                    "--no-build",
                    "--retries=2",
                    "--shard",
                    $"{k}/3",
                    "--output",
                    $"out/{k}"
                )
            );
        }
        var merged = await RunAsync(parts, "merge", "out", "--report", "junit");

        Assert.Equal([1, 0, 0], shards.Select(s => s.ExitCode));
        Assert.Contains("note: " + Nothing, shards[2].Error, StringComparison.Ordinal);
        Assert.Equal((1, 1), (one.ExitCode, merged.ExitCode));
        var (a, b) = (Json(one), Json(merged));
        foreach (
            var count in (string[])
                ["total", "selected", "passed", "failed", "skipped", "flaky", "notRun"]
        )
        {
            Assert.Equal(a.GetProperty(count).GetInt32(), b.GetProperty(count).GetInt32());
        }
        Assert.Equal(Outcomes(a), Outcomes(b));
        Assert.Equal(Cases(whole), Cases(parts));
        foreach (var document in shards.Append(merged))
        {
            Assert.Empty(await SchemaTests.ErrorsAsync("run", document.Out));
        }
        Assert.Equal(
            (1, 3),
            (
                Json(shards[0]).GetProperty("shard").GetProperty("index").GetInt32(),
                Json(shards[0]).GetProperty("shard").GetProperty("count").GetInt32()
            )
        );
        // Only the whole is in the history as such.
        using var store = Store.Open(AssayFolder.Create(parts.Root), TimeProvider.System);
        Assert.Equal(b.GetProperty("run").GetProperty("id").GetInt64(), store.Runs.LastWhole()!.Id);
        Assert.Equal([null, "3/3", "2/3", "1/3"], store.Runs.Latest(9).Select(r => r.Info.Shard));
    }

    [Fact]
    public async Task A_missing_shard_is_never_green_and_is_named()
    {
        using var tree = TestTree.CopyBuilt("unsteady");
        var file = tree.File("timings.json", Timings);
        await RunAsync(tree, "run", "--no-build", "--retries=1", "--shard=2/3", "--timings", file);
        await RunAsync(tree, "run", "--no-build", "--shard=3/3", "--timings", file);

        var merged = await CliCall.RunAsync(tree.Root, "merge", "assay-reports");

        Assert.Equal(1, merged.ExitCode);
        Assert.Contains(
            "FAILED assay merge: The results of shard 1/3 are missing: run it, and merge again.",
            merged.Error,
            StringComparison.Ordinal
        );
        var quiet = await CliCall.RunAsync(tree.Root, "merge", "assay-reports", "--quiet");
        Assert.StartsWith(
            "note: The results of shard 1/3 are missing",
            quiet.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_whole_is_held_against_the_budgets()
    {
        using var tree = TestTree.CopyBuilt("unsteady");
        var file = tree.File("timings.json", Timings);
        for (var k = 1; k <= 2; k++)
        {
            await RunAsync(
                tree,
                "run",
                "--no-build",
                "--retries=1",
                "--filter",
                "are_two",
                "--filter",
                "second_time",
                "--shard",
                $"{k}/2",
                "--timings",
                file
            );
        }
        var kept = await CliCall.RunAsync(tree.Root, "merge", "assay-reports");
        tree.File("assay.toml", "[budget]\nmemory-mb = 1\n");

        var broken = await CliCall.RunAsync(tree.Root, "merge", "assay-reports");

        Assert.Equal((0, 1), (kept.ExitCode, broken.ExitCode));
        Assert.True(File.Exists(Path.Combine(tree.Root, "assay-reports", "budget.json")));
    }

    [Fact]
    public async Task A_filter_chooses_from_the_same_shards_and_one_that_fits_nowhere_is_an_error()
    {
        using var tree = TestTree.CopyBuilt("unsteady");
        var file = tree.File("timings.json", Timings);

        var first = await ShardAsync("1/2", "itself");
        var second = await ShardAsync("2/2", "itself");
        var nowhere = await ShardAsync("1/2", "no such test");

        Assert.Equal(2, Json(first).GetProperty("total").GetInt32());
        Assert.Equal(0, Json(second).GetProperty("total").GetInt32());
        Assert.Equal((0, 0, 4), (first.ExitCode, second.ExitCode, nowhere.ExitCode));
        Assert.Contains("Nothing is run: shard 2/2", second.Error, StringComparison.Ordinal);

        Task<CliCall> ShardAsync(string shard, string filter) =>
            RunAsync(
                tree,
                "run",
                "--no-build",
                "--shard",
                shard,
                "--timings",
                file,
                "--filter",
                filter
            );
    }

    [Theory]
    [InlineData("--changed")]
    [InlineData("--smart")]
    [InlineData("--fail-fast")]
    public async Task Other_choices_are_made_within_the_shard(string choice)
    {
        using var tree = TestTree.CopyBuilt("unsteady");
        var file = tree.File("timings.json", Timings);

        var run = Json(
            await RunAsync(tree, "run", "--no-build", "--shard=1/2", "--timings", file, choice)
        );

        Assert.Equal(5, run.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task The_store_of_a_machine_has_no_part_in_the_shards()
    {
        using var tree = TestTree.CopyBuilt("unsteady");
        var before = await RunAsync(tree, "run", "--no-build", "--shard", "1/2");
        await RunAsync(tree, "run", "--no-build");

        var after = await RunAsync(tree, "run", "--no-build", "--shard", "1/2");

        Assert.Equal(Assignment(before), Assignment(after));
    }

    [Fact]
    public async Task A_project_of_its_own_runner_is_in_one_shard_as_a_whole()
    {
        using var tree = TestTree.CopyBuilt("ownrunner");
        var totals = new List<int>();

        for (var k = 1; k <= 2; k++)
        {
            var call = await RunAsync(
                tree,
                "run",
                "--no-build",
                "--shard",
                $"{k}/2",
                "--filter",
                "Strange/*"
            );
            totals.Add(Json(call).GetProperty("total").GetInt32());
        }
        var whole = Json(await RunAsync(tree, "run", "--no-build", "--filter", "Strange/*"));

        Assert.Equal([0, whole.GetProperty("total").GetInt32()], totals.Order());
        Assert.NotEqual(0, totals.Max());
    }

    [Theory]
    [InlineData("coverage")]
    [InlineData("profile")]
    public async Task Coverage_and_profile_look_at_the_tests_of_the_shard_alone(string command)
    {
        using var tree = TestTree.CopyBuilt("unsteady");
        var file = tree.File("timings.json", Timings);

        var counts = new List<int>();
        for (var k = 1; k <= 3; k++)
        {
            var call = await RunAsync(
                tree,
                command,
                "--no-build",
                "--shard",
                $"{k}/3",
                "--timings",
                file
            );
            var document = Json(call);
            var told = command == "coverage" ? document : document.GetProperty("run");
            Assert.Equal($"{k}/3", told.GetProperty("shard").GetString());
            // A test that passes from the second time on ends otherwise when it runs again without probes.
            counts.Add(
                document.GetProperty("tests").GetArrayLength()
                    + (
                        document.TryGetProperty("sensitive", out var sensitive)
                            ? sensitive.GetArrayLength()
                            : 0
                    )
            );
        }

        Assert.Equal([5, 1, 0], counts);
    }

    [Theory]
    [InlineData("--shard 5/4 names shard 5 of only 4", "run", "--shard", "5/4")]
    [InlineData("--shard expects", "coverage", "--shard", "half")]
    [InlineData("--shard 0/2 names no shard", "profile", "--shard", "0/2")]
    [InlineData("--timings says how --shard divides", "run", "--timings", "t.json")]
    [InlineData("There is no timings file", "run", "--shard", "1/2", "--timings", "t.json")]
    [InlineData("There is no file", "merge", "shard-1-of-2.json")]
    [InlineData("There is no result and no map of a shard", "merge", ".")]
    [InlineData("--flaky-result expects", "merge", ".", "--flaky-result", "x")]
    [InlineData("--report expects", "merge", ".", "--report", "x")]
    public async Task What_cannot_be_meant_is_refused(string sentence, params string[] args)
    {
        using var tree = TestTree.Copy("unsteady");

        var call = await CliCall.RunAsync(tree.Root, args);

        Assert.Equal(2, call.ExitCode);
        Assert.StartsWith("error: " + sentence, call.Errors, StringComparison.Ordinal);
    }

    private static Task<CliCall> RunAsync(TestTree tree, params string[] args) =>
        CliCall.RunAsync(tree.Root, [.. args, "--format", "json"]);

    private static JsonElement Json(CliCall call)
    {
        Assert.True(call.Out.Length > 0, call.Error);
        return JsonDocument.Parse(call.Out).RootElement;
    }

    private static string? Assignment(CliCall call) =>
        Json(call).GetProperty("shard").GetProperty("assignment").GetString();

    private static IEnumerable<string> Outcomes(JsonElement run) =>
        run.GetProperty("tests")
            .EnumerateArray()
            .Select(t =>
                $"{t.GetProperty("id")} {t.GetProperty("outcome")} {t.GetProperty("reason")}"
            );

    // Everything but times: names, and what became of them in each attempt.
    private static IEnumerable<string> Cases(TestTree tree) =>
        XDocument
            .Load(Path.Combine(tree.Root, "assay-reports", "junit.xml"))
            .Descendants("testcase")
            .Select(c =>
                $"{c.Attribute("name")!.Value}: {string.Join(' ', c.Elements().Select(e => e.Name.LocalName))}"
            );
}
