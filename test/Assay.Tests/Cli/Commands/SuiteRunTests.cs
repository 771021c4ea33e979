using System.Text.Json;
using Assay.Cli.Commands;
using Assay.Engine;
using Assay.Engine.Record;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Commands;

/// <summary>Commands on built trees, within this process.</summary>
public class SuiteRunTests
{
    [Fact]
    public async Task The_time_outs_of_assay_toml_hold_and_the_last_output_reaches_the_report()
    {
        using var tree = TestTree.CopyBuilt("mishaps");
        tree.File(
            "assay.toml",
            """
            [run]
            test-timeout = "3s"
            fixture-timeout = "20s"
            """
        );

        var failures = await FailuresAsync(
            tree,
            "Hangs.Sleeps_for_ever",
            "Exits.Fails_fast",
            "UsesHangingFixture.One"
        );

        Assert.Contains(
            "longer than 3 s (run.test-timeout)",
            Of(failures, "Mishaps.XUnit2/Mishaps.Hangs.Sleeps_for_ever", "message"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "longer than 20 s (run.fixture-timeout)",
            Of(failures, "Mishaps.XUnit3/Mishaps.UsesHangingFixture.One", "message"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "the last words",
            Of(failures, "Mishaps.XUnit2/Mishaps.Exits.Fails_fast", "output"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task That_an_explicit_test_is_not_run_is_said_when_it_alone_is_asked_for()
    {
        using var tree = TestTree.CopyBuilt("orchard");

        var call = await CliCall.RunAsync(
            tree.Root,
            "profile",
            "--no-build",
            "--filter",
            "Orchard.Shipping.Tests/Orchard.Shipping.ShippingOfTheShopTests.The_carriers_own_server_answers"
        );

        Assert.Equal(4, call.ExitCode);
        Assert.Contains("is explicit", call.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "", "Every test of A.slnx is explicit, ")]
    [InlineData(true, "x", "Every test of A.slnx that fits 'x' is explicit, ")]
    [InlineData(false, "", "A.slnx has no tests; ")]
    [InlineData(false, "x", "No test of A.slnx fits 'x'; ")]
    public void Where_nothing_runs_it_is_said_whether_there_are_tests(
        bool hasExplicit,
        string filter,
        string sentence
    )
    {
        string[] filters = filter.Length == 0 ? [] : [filter];

        var fault = Suite.NothingToRun("A.slnx", filters, hasExplicit);

        Assert.Equal(Fault.NothingToRun, fault.Fault);
        Assert.StartsWith(sentence, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beside_a_project_s_own_runner_processor_and_memory_of_the_whole_are_unknown()
    {
        using var tree = TestTree.CopyBuilt("ownrunner");

        var call = await CliCall.RunAsync(
            tree.Root,
            "profile",
            "--no-build",
            "--format",
            "json",
            "--filter",
            "Strange/*"
        );

        using var profile = JsonDocument.Parse(call.Out);
        foreach (var name in (string[])["cpu_utilization", "peak_memory_mb", "fixture_time_ms"])
        {
            Assert.Equal(JsonValueKind.Null, profile.RootElement.GetProperty(name).ValueKind);
        }
        Assert.True(profile.RootElement.GetProperty("elapsed_ms").GetDouble() > 0);
    }

    [Theory]
    [InlineData("profile", "baseline_performance.json")]
    [InlineData("analyze", "analysis.json")]
    public async Task A_run_that_gives_nothing_but_a_failure_fails_and_says_why(
        string command,
        string report
    )
    {
        using var tree = TestTree.CopyBuilt("ownrunner");

        var call = await CliCall.RunAsync(
            tree.Root,
            command,
            Path.Combine("Reportless", "Reportless.csproj"),
            "--no-build"
        );

        Assert.Equal((1, ""), (call.ExitCode, Errors(call)));
        Assert.Contains(
            "FAILED Reportless: Reportless has no report that could be read",
            call.Error,
            StringComparison.Ordinal
        );
        Assert.Single(Directory.EnumerateFiles(tree.Root, report, SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("profile")]
    [InlineData("analyze")]
    public async Task Quiet_output_still_says_why_a_run_failed_and_what_its_results_lack(
        string command
    )
    {
        using var tree = TestTree.CopyBuilt("ownrunner");

        var call = await CliCall.RunAsync(
            tree.Root,
            command,
            Path.Combine("Reportless", "Reportless.csproj"),
            "--no-build",
            "--quiet"
        );

        Assert.Equal((1, ""), (call.ExitCode, call.Error));
        Assert.Contains(
            "\nnote: Reportless: Reportless is run by its own runner",
            call.Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\nFAILED Reportless: Reportless has no report that could be read",
            call.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_list_says_which_projects_are_left_to_their_own_runners_and_what_it_lacks()
    {
        using var tree = TestTree.CopyBuilt("ownrunner");

        var call = await CliCall.RunAsync(tree.Root, "list", "--no-build", "--quiet");

        Assert.Equal(0, call.ExitCode);
        Assert.Equal(
            [
                "note: Reportless is left to its own runner, because it uses none of the test frameworks for which there is a driver (xUnit 2 and 3, NUnit, MSTest, TUnit).",
                "note: The tests of Reportless are known only after a run: its own runner lists no classes.",
                "note: Strange is left to its own runner, because it uses none of the test frameworks for which there is a driver (xUnit 2 and 3, NUnit, MSTest, TUnit).",
                "note: The rows of the tests of Strange are known only after a run.",
            ],
            call.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
        Assert.Contains("Strange/Sample.Checks.Passes\n", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_tests_that_only_a_run_can_tell_is_empty_and_no_error()
    {
        using var tree = TestTree.CopyBuilt("ownrunner");
        string[] command = ["list", Path.Combine("Reportless", "Reportless.csproj"), "--no-build"];

        var all = await CliCall.RunAsync(tree.Root, command);
        var some = await CliCall.RunAsync(tree.Root, [.. command, "--filter", "Passes"]);

        Assert.Equal((0, ""), (all.ExitCode, Errors(all)));
        Assert.Equal((0, ""), (some.ExitCode, Errors(some)));
        Assert.Contains("known only after a run", all.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_a_filter_rules_out_is_neither_run_nor_listed_by_its_own_runner()
    {
        using var tree = TestTree.CopyBuilt("ownrunner");
        string[] wanted = ["--no-build", "--filter", "Strange/*Passes"];

        var run = await CliCall.RunAsync(tree.Root, ["profile", .. wanted]);
        var list = await CliCall.RunAsync(tree.Root, ["list", .. wanted]);
        var none = await CliCall.RunAsync(
            tree.Root,
            ["profile", "--no-build", "--filter", "Nobody/*"]
        );

        Assert.Equal((0, ""), (run.ExitCode, Errors(run)));
        Assert.Contains("1 tests: 1 passed", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Reportless", run.Error, StringComparison.Ordinal);
        Assert.Equal((0, "Strange/Sample.Checks.Passes\n"), (list.ExitCode, list.Out));
        Assert.DoesNotContain("Reportless", list.Error, StringComparison.Ordinal);
        Assert.Equal(4, none.ExitCode);
        Assert.DoesNotContain("own runner", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_a_project_is_run_is_said_once_however_often_it_is_run()
    {
        using var tree = TestTree.CopyBuilt("ownrunner");

        var call = await CliCall.RunAsync(
            tree.Root,
            "profile",
            Path.Combine("Strange", "Strange.csproj"),
            "--no-build",
            "--repeat",
            "2"
        );

        Assert.Equal(2, call.Error.Split("Strange is run by its own runner").Length);
        Assert.Equal(2, call.Out.Split("Strange is run by its own runner").Length);
        Assert.Contains("Spread over 2 runs", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_commands_at_once_record_both_their_runs()
    {
        using var tree = TestTree.CopyBuilt("endless");
        string[] command = ["profile", "--no-build", "--filter", "at_once"];

        var calls = await Task.WhenAll(
            CliCall.RunAsync(tree.Root, [.. command, "--output", "one"]),
            CliCall.RunAsync(tree.Root, [.. command, "--output", "two"])
        );

        Assert.All(calls, c => Assert.Equal((1, ""), (c.ExitCode, Errors(c))));
        using var store = Store.Open(AssayFolder.Create(tree.Root), TimeProvider.System);
        foreach (var run in (long[])[1, 2])
        {
            Assert.Equal(RunState.Finished, store.Runs.Find(run)!.State);
            Assert.Equal(2, store.Results.Of(run).Count());
        }
    }

    [Fact]
    public async Task A_command_says_that_a_damaged_store_was_set_aside()
    {
        using var tree = TestTree.CopyBuilt("endless");
        tree.File(".assay/assay.db", new string('x', 8_192));

        var call = await CliCall.RunAsync(tree.Root, "list", "--no-build");

        Assert.Equal(0, call.ExitCode);
        Assert.Matches("(?m)^note: .*damaged", call.Error);
        Assert.Equal(3, call.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_disk_that_fills_up_ends_the_run_with_one_sentence_and_keeps_what_was_recorded()
    {
        using var tree = TestTree.CopyBuilt("fleeting");
        var surroundings = CliCall.Surroundings(tree.Root) with
        {
            // Enough for the names of all tests (about 300 pages) and for half of their results.
            Store = StoreOptions.Default with
            {
                MaximumPages = 330,
            },
        };

        var call = await CliCall.RunAsync(surroundings, "profile", "--no-build");
        Assert.Equal(2, call.ExitCode);
        Assert.StartsWith("error: The disk is full", Errors(call), StringComparison.Ordinal);
        Assert.Equal("", call.Out);
        Assert.False(Directory.Exists(Path.Combine(tree.Root, "assay-reports")));
        using var store = Store.Open(AssayFolder.Create(tree.Root), TimeProvider.System);
        var run = store.Runs.Last()!;
        Assert.Equal(RunState.Interrupted, run.State);
        Assert.InRange(store.Results.Of(run.Id).Count(), 1, 7_999);
    }

    private static string Errors(CliCall call) =>
        string.Join(
            '\n',
            call.Error.Split('\n').Where(l => l.StartsWith("error", StringComparison.Ordinal))
        );

    private static async Task<JsonElement[]> FailuresAsync(TestTree tree, params string[] tests)
    {
        var call = await CliCall.RunAsync(
            tree.Root,
            [
                "analyze",
                "--no-build",
                "--format",
                "json",
                .. tests.SelectMany(t => (string[])["--filter", t]),
            ]
        );
        Assert.True(call.Out.Length > 0, call.Error);
        using var analysis = JsonDocument.Parse(call.Out);
        return [.. analysis.RootElement.Clone().GetProperty("failures").EnumerateArray()];
    }

    private static string Of(IEnumerable<JsonElement> failures, string id, string property) =>
        failures
            .Single(f => f.GetProperty("id").GetString() == id)
            .GetProperty(property)
            .GetString()!;
}
