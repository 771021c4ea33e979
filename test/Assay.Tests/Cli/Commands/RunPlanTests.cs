using System.Text.Json;
using Assay.Tests.Engine.Report;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Commands;

/// <summary><c>assay run --plan</c> on testdata/sequence, within this process.</summary>
public sealed class RunPlanTests(RunPlanTests.Sequence sequence)
    : IClassFixture<RunPlanTests.Sequence>
{
    [Fact]
    public async Task Without_a_map_a_project_in_sequence_is_one_unit()
    {
        using var tree = TestTree.CopyBuilt("sequence");

        var plan = await PlanAsync(tree.Root);

        Assert.Equal(
            ["Sequence.MSTest", "Sequence.NUnit"],
            Units(plan)
                .Select(u => u.GetProperty("project").GetString()!)
                .Order(StringComparer.Ordinal)
        );
        Assert.All(Units(plan), u => Assert.True(u.GetProperty("exclusive").GetBoolean()));
        Assert.Equal(JsonValueKind.Null, plan.RootElement.GetProperty("expectedMs").ValueKind);
    }

    [Fact]
    public async Task With_a_map_only_what_is_forbidden_is_alone()
    {
        var plan = await PlanAsync(sequence.Root);

        Assert.Equal(
            [
                "Sequence.MSTest/Sequence.Forbidden.One",
                "Sequence.MSTest/Sequence.PartlyForbidden.One",
                "Sequence.MSTest/Sequence.PartlyForbidden.Other",
                "Sequence.NUnit/Sequence.First.One",
                "Sequence.NUnit/Sequence.Forbidden.One",
                "Sequence.NUnit/Sequence.PartlyForbidden.One",
                "Sequence.NUnit/Sequence.PartlyForbidden.Other",
                "Sequence.NUnit/Sequence.Second.One",
            ],
            Units(plan)
                .Where(u => u.GetProperty("exclusive").GetBoolean())
                .SelectMany(TestsOf)
                .Order(StringComparer.Ordinal)
        );
        Assert.True(Units(plan).Count(u => !u.GetProperty("exclusive").GetBoolean()) > 2);
        Assert.NotEqual(JsonValueKind.Null, plan.RootElement.GetProperty("expectedMs").ValueKind);
    }

    [Fact]
    public async Task With_a_map_what_conflicts_is_kept_apart_or_together_and_said_with_its_evidence()
    {
        var plan = await PlanAsync(sequence.Root);

        var conflicts = plan
            .RootElement.GetProperty("conflicts")
            .EnumerateArray()
            .ToDictionary(c => c.GetProperty("resource").GetString()!);
        var variable = conflicts["variable SEQUENCE"];
        Assert.Equal("process", variable.GetProperty("scope").GetString());
        Assert.Single(
            Units(plan),
            u =>
                TestsOf(u).Contains("Sequence.NUnit/Sequence.Sets.A_variable")
                && TestsOf(u).Contains("Sequence.NUnit/Sequence.Then.It_is_set")
        );
        var file = Assert.Single(
            conflicts,
            c => c.Key.EndsWith("shared.txt", StringComparison.Ordinal)
        );
        Assert.Equal("machine", file.Value.GetProperty("scope").GetString());
        Assert.Equal(
            ["Sequence.NUnit/Sequence.Writes.A_file", "Sequence.NUnit/Sequence.WritesToo.The_same"],
            file.Value.GetProperty("changedBy")
                .EnumerateArray()
                .Select(e => e.GetProperty("test").GetString())
        );
        Assert.All(
            file.Value.GetProperty("changedBy").EnumerateArray(),
            e =>
                Assert.Contains(
                    "shared.txt",
                    e.GetProperty("evidence").GetString(),
                    StringComparison.Ordinal
                )
        );
        var graph = await File.ReadAllTextAsync(
            Path.Combine(sequence.Root, "assay-reports", "conflicts.mmd"),
            TestContext.Current.CancellationToken
        );
        Assert.StartsWith("%%", graph, StringComparison.Ordinal);
        Assert.Contains("shared.txt", graph, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("8")]
    public async Task A_run_by_such_a_plan_ends_as_dotnet_test_does(string jobs)
    {
        var call = await CliCall.RunAsync(
            sequence.Root,
            "run",
            "--no-build",
            "-j",
            jobs,
            "--format",
            "json"
        );

        Assert.True(call.ExitCode == 0, call.Error);
        using var run = JsonDocument.Parse(call.Out);
        Assert.Equal(
            (19, 18, 1),
            (
                run.RootElement.GetProperty("total").GetInt32(),
                run.RootElement.GetProperty("passed").GetInt32(),
                run.RootElement.GetProperty("skipped").GetInt32()
            )
        );
    }

    [Fact]
    public async Task Nothing_is_run_and_the_plan_is_written_and_told()
    {
        using var tree = TestTree.CopyBuilt("sequence");

        var call = await CliCall.RunAsync(tree.Root, "run", "--plan", "--no-build");

        Assert.True(call.ExitCode == 0, call.Error);
        Assert.Contains("2 units", call.Out, StringComparison.Ordinal);
        Assert.Contains("not known", call.Out, StringComparison.Ordinal);
        var file = Path.Combine(tree.Root, "assay-reports", "plan.json");
        Assert.Empty(
            await SchemaTests.ErrorsAsync(
                "plan",
                await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)
            )
        );
        Assert.False(
            File.Exists(Path.Combine(tree.Root, "Sequence.NUnit/bin/Debug/net10.0/shared.txt"))
        );
    }

    private static JsonElement[] Units(JsonDocument plan) =>
        [.. plan.RootElement.GetProperty("units").EnumerateArray()];

    private static IEnumerable<string> TestsOf(JsonElement unit) =>
        unit.GetProperty("tests").EnumerateArray().Select(t => t.GetString()!);

    [Fact]
    public async Task A_shuffled_plan_says_by_which_number_and_is_the_same_again()
    {
        var plan = await PlanAsync(sequence.Root, "--shuffle", "5");

        Assert.Equal("shuffled", plan.RootElement.GetProperty("order").GetString());
        Assert.Equal(5, plan.RootElement.GetProperty("seed").GetInt32());
        Assert.Equal(Order(plan), Order(await PlanAsync(sequence.Root, "--shuffle", "5")));
        Assert.NotEqual(Order(plan), Order(await PlanAsync(sequence.Root, "--shuffle", "6")));

        var chance = await PlanAsync(sequence.Root, "--shuffle");
        Assert.Equal(
            Order(chance),
            Order(
                await PlanAsync(
                    sequence.Root,
                    "--shuffle",
                    chance.RootElement.GetProperty("seed").GetRawText()
                )
            )
        );

        static string[] Order(JsonDocument plan) => [.. Units(plan).SelectMany(TestsOf)];
    }

    private static async Task<JsonDocument> PlanAsync(string root, params string[] more)
    {
        var call = await CliCall.RunAsync(
            root,
            ["run", "--plan", "--no-build", "--format", "json", .. more]
        );
        Assert.True(call.ExitCode == 0, call.Error);
        Assert.Empty(await SchemaTests.ErrorsAsync("plan", call.Out));
        return JsonDocument.Parse(call.Out);
    }

    /// <summary>A built copy with a map, and with times.</summary>
    public sealed class Sequence : IAsyncLifetime
    {
        private readonly TestTree _tree = TestTree.CopyBuilt("sequence");

        public string Root => _tree.Root;

        public async ValueTask InitializeAsync()
        {
            foreach (var command in (string[])["profile", "coverage"])
            {
                var call = await CliCall.RunAsync(Root, command, "--no-build");
                Assert.True(call.ExitCode == 0, call.Error);
            }
        }

        public ValueTask DisposeAsync()
        {
            _tree.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
