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

        var fault = NoTests.ToRun("A.slnx", filters, hasExplicit);

        Assert.Equal(Fault.NothingToRun, fault.Fault);
        Assert.StartsWith(sentence, fault.Message, StringComparison.Ordinal);
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

        Assert.All(calls, c => Assert.Equal((1, ""), (c.ExitCode, c.Errors)));
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
        Assert.StartsWith("error: The disk is full", call.Errors, StringComparison.Ordinal);
        Assert.Equal("", call.Out);
        Assert.False(Directory.Exists(Path.Combine(tree.Root, "assay-reports")));
        using var store = Store.Open(AssayFolder.Create(tree.Root), TimeProvider.System);
        var run = store.Runs.Last()!;
        Assert.Equal(RunState.Interrupted, run.State);
        Assert.InRange(store.Results.Of(run.Id).Count(), 1, 7_999);
    }

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
