using System.Text.Json;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Commands;

/// <summary>Commands on projects that only their own runners can run.</summary>
public class OwnRunnerCommandTests
{
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

        Assert.Equal((1, ""), (call.ExitCode, call.Errors));
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

        Assert.Equal((0, ""), (all.ExitCode, all.Errors));
        Assert.Equal((0, ""), (some.ExitCode, some.Errors));
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

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
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
}
