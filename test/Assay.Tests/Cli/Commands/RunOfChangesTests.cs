using System.Text.Json;
using Assay.Engine;
using Assay.Engine.Record;
using Assay.Tests.Engine.Report;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Commands;

/// <summary><c>assay run --changed</c> on testdata/reach in a git repository, within this process.</summary>
public sealed class RunOfChangesTests : IDisposable
{
    private const string Failing = "MoreTests/Reach.MoreTests.NameTests.Two_are_a_pair";
    private const string Few = "Tests/Reach.Tests.BasketTests.A_few_cost_their_price";
    private const string Many = "Tests/Reach.Tests.BasketTests.Many_cost_less";
    private const string Short = "Tests/Reach.Tests.BasketTests.The_body_of_a_method_is_short";

    private const string Nothing = "Tests/Reach.Tests.BasketTests.Nothing_costs_nothing";

    private readonly TestTree _tree = TestTree.CopyBuilt("reach");
    private readonly GitRepository _git;

    public RunOfChangesTests()
    {
        _tree.File(".gitignore", "bin/\nobj/\n.assay/\nassay-reports/\n");
        _git = GitRepository.Of(_tree.Root);
        // MSBuild passes other options than the compilations here.
        Change("count * price;", "count * price;");
    }

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task Without_a_map_all_tests_run_and_with_it_those_that_reach_what_changed()
    {
        var first = await RunAsync();
        Assert.Equal(Number(first, "total"), Number(first, "selected"));
        Assert.Equal("it has no map yet", ReasonOf(first, Few));

        var idle = await RunAsync();
        Assert.Equal([Short], Selected(idle));

        Change("total - total / 10", "total - total / 5");
        var changed = await RunAsync();

        Assert.Equal([Many, Short], Selected(changed));
        Assert.Equal("failed", OutcomeOf(changed, Many));
        Assert.Contains(
            "Basket.Discounted(Int32) has changed",
            ReasonOf(changed, Many),
            StringComparison.Ordinal
        );
        Assert.Equal(
            ("notSelected", "nothing that it reaches has changed"),
            (OutcomeOf(changed, Few), ReasonOf(changed, Few))
        );
        Assert.Equal(Number(first, "total"), Number(changed, "total"));

        // The map is of now, but the change began before.
        Change("return count * price;", "return price * count;");
        Assert.Equal([Few, Many, Short], Selected(await RunAsync()));
        Assert.Equal([Few, Many, Short], Selected(await RunAsync()));
        _git.Commit("changed");
        Assert.Equal([Many, Short], Selected(await RunAsync()));
    }

    [Fact]
    public async Task A_build_file_selects_everything_and_says_so()
    {
        await RunAsync();
        _tree.File("Directory.Build.props", "<Project />");

        var run = await RunAsync();

        Assert.Equal(Number(run, "total"), Number(run, "selected"));
        Assert.Equal(
            "Directory.Build.props has changed, and every project may depend on it",
            ReasonOf(run, Few)
        );
    }

    [Fact]
    public async Task What_had_changed_on_the_branch_before_the_map_was_made_is_told_by_git()
    {
        var fork = _git.Head;
        Change("count * price;", "price * count;");
        _git.Commit("changed");
        await RunAsync();

        var run = await RunAsync(fork);

        Assert.Equal([Few, Many, Short], Selected(run));
        Assert.Equal("it reaches Library/Basket.cs, which has changed", ReasonOf(run, Few));
    }

    [Fact]
    public async Task A_test_that_failed_last_runs_again_and_one_beside_it_does_not()
    {
        await RunAsync();

        var run = await RunAsync();

        Assert.Equal("it failed when it ran last", ReasonOf(run, Failing));
        Assert.Equal(
            "notSelected",
            OutcomeOf(run, "MoreTests/Reach.MoreTests.NameTests.One_is_a_piece")
        );
    }

    [Fact]
    public async Task Verifying_runs_what_was_left_out_and_tells_what_the_selection_would_have_missed()
    {
        // What git ignores is nothing that a selection could see.
        var hidden = Path.Combine(_tree.Root, "assay-reports", "hidden");
        new Recompilation(_tree.Root, "Tests").Change(
            "Tests",
            "BasketTests.cs",
            "Assert.Equal(0, Nothing.Zero())",
            $"Assert.False(System.IO.File.Exists(@\"{hidden}\"))"
        );
        _git.Commit("asks for a file");
        var all = await RunAsync("HEAD", "--verify");
        Assert.Equal(0, all.GetProperty("verification").GetProperty("ran").GetInt32());

        var fine = await RunAsync("HEAD", "--verify");
        Assert.Equal(
            Number(fine, "total") - Number(fine, "selected"),
            fine.GetProperty("verification").GetProperty("ran").GetInt32()
        );
        Assert.Empty(Missed(fine));
        Directory.CreateDirectory(Path.GetDirectoryName(hidden)!);
        File.WriteAllText(hidden, "");

        var missing = await RunAsync("HEAD", "--verify");

        Assert.Equal("notSelected", OutcomeOf(missing, Nothing));
        var missed = Assert.Single(Missed(missing));
        Assert.Equal(Nothing, missed.GetProperty("id").GetString());
        Assert.Equal("failed", missed.GetProperty("outcome").GetString());
        Assert.Equal(
            "nothing that it reaches has changed",
            missed.GetProperty("reason").GetString()
        );
        using (var store = Store.Open(AssayFolder.Create(_tree.Root), TimeProvider.System))
        {
            var noted = store.Selections.Of(
                missing.GetProperty("run").GetProperty("id").GetInt64()
            )!;
            Assert.Equal((_git.Head, Number(missing, "total")), (noted.Since, noted.Tests));
            Assert.Equal(Number(missing, "selected"), noted.Selected);
            Assert.Equal(
                new MissedFailure(Nothing, "nothing that it reaches has changed"),
                Assert.Single(noted.Verification!.Missed)
            );
            Assert.NotNull(noted.LeftOut);
        }
        var report = await CliCall.RunAsync(_tree.Root, "report");
        Assert.Equal(0, report.ExitCode);
        Assert.Contains(
            "1 of 3 verified runs would have missed a failure (33.3 %); failures missed: 1.",
            report.Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"{Nothing}: nothing that it reaches",
            report.Out,
            StringComparison.Ordinal
        );
        Assert.Equal("it failed when it ran last", ReasonOf(await RunAsync(), Nothing));
    }

    [Fact]
    public async Task Tests_of_a_critical_path_always_run_and_are_most_at_stake()
    {
        _tree.File(
            "assay.toml",
            """
            [[critical-path]]
            name = "Baskets"
            paths = ["Library/B*.cs"]
            """
        );
        _git.Commit("critical");
        await RunAsync();

        var run = await RunAsync();

        Assert.Equal([Few, Many, Short], Selected(run));
        Assert.Equal("it covers the critical path 'Baskets'", ReasonOf(run, Few));
        Assert.Equal("nothing that it reaches has changed", ReasonOf(run, Nothing));
        var few = await ExplainAsync(Few);
        Assert.Equal("Baskets", few.Critical.GetProperty("why").GetString()![^7..]);
        Assert.Equal((1, 0.5), (few.Critical.GetProperty("value").GetDouble(), few.Churn));
        var nothing = await ExplainAsync(Nothing);
        Assert.Equal(0, nothing.Critical.GetProperty("value").GetDouble());
        Assert.True(few.Place < nothing.Place);

        var plan = JsonDocument.Parse(
            (
                await CliCall.RunAsync(
                    _tree.Root,
                    "run",
                    "--no-build",
                    "--format",
                    "json",
                    "--plan",
                    "--smart"
                )
            ).Out
        );
        Assert.False(plan.RootElement.TryGetProperty("seed", out _));
        Assert.Equal("risk-first", plan.RootElement.GetProperty("order").GetString());
        var risks = plan
            .RootElement.GetProperty("units")
            .EnumerateArray()
            .Select(u => u.GetProperty("risk").GetDouble())
            .ToArray();
        Assert.Equal(risks.OrderDescending(), risks);
        // What failed when it ran last.
        Assert.InRange(risks[0], 0.5, 3);
    }

    private async Task<(int Place, double? Churn, JsonElement Critical)> ExplainAsync(string test)
    {
        var call = await CliCall.RunAsync(
            _tree.Root,
            ["run", "--no-build", "--format", "json", "--explain", test]
        );
        Assert.Equal("", call.Errors);
        Assert.Empty(await SchemaTests.ErrorsAsync("risk", call.Out));
        var risk = JsonDocument.Parse(call.Out).RootElement;
        Assert.Equal(test, risk.GetProperty("test").GetString());
        var terms = risk.GetProperty("terms")
            .EnumerateArray()
            .ToDictionary(t => t.GetProperty("name").GetString()!);
        return (
            risk.GetProperty("place").GetInt32(),
            terms["churn"].GetProperty("value").GetDouble() * 10,
            terms["critical"]
        );
    }

    private static JsonElement[] Missed(JsonElement run) =>
        [.. run.GetProperty("verification").GetProperty("missed").EnumerateArray()];

    private void Change(string from, string to) =>
        new Recompilation(_tree.Root, "Tests").Change("Library", "Basket.cs", from, to);

    private async Task<JsonElement> RunAsync(string since = "HEAD", params string[] more)
    {
        var call = await CliCall.RunAsync(
            _tree.Root,
            ["run", "--no-build", "--no-cache", "--format", "json", "--changed", since, .. more]
        );
        Assert.True(call.Out.Length > 0, call.Error);
        return JsonDocument.Parse(call.Out).RootElement;
    }

    private static int Number(JsonElement run, string name) => run.GetProperty(name).GetInt32();

    private static IEnumerable<string?> Selected(JsonElement run) =>
        run.GetProperty("tests")
            .EnumerateArray()
            .Where(t => t.GetProperty("outcome").GetString() != "notSelected")
            .Select(t => t.GetProperty("id").GetString())
            // The other project has a test that always fails, and a build of its own of the library.
            .Where(id => id!.StartsWith("Tests/", StringComparison.Ordinal));

    private static string? OutcomeOf(JsonElement run, string test) => Of(run, test, "outcome");

    private static string? ReasonOf(JsonElement run, string test) => Of(run, test, "reason");

    private static string? Of(JsonElement run, string test, string field) =>
        run.GetProperty("tests")
            .EnumerateArray()
            .Single(t => t.GetProperty("id").GetString() == test)
            .GetProperty(field)
            .GetString();
}
