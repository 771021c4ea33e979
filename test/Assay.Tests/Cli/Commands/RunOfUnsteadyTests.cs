using System.Text.Json;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Commands;

/// <summary><c>assay run</c> on testdata/unsteady, within this process.</summary>
public class RunOfUnsteadyTests
{
    private const string Broken = "Unsteady/Unsteady.SteadyTests.One_and_one_are_three";
    private const string SecondTime =
        "Unsteady/Unsteady.FirstTimeTests.It_works_from_the_second_time_on";

    [Fact]
    public async Task What_passes_when_run_again_is_flaky_and_what_fails_again_has_failed()
    {
        using var tree = TestTree.CopyBuilt("unsteady");

        var (call, run) = await RunAsync(tree, "--retries", "2");

        Assert.Equal(1, call.ExitCode);
        Assert.Equal(6, Number(run, "total"));
        Assert.Equal(
            (3, 1, 1, 1),
            (
                Number(run, "passed"),
                Number(run, "failed"),
                Number(run, "flaky"),
                Number(run, "skipped")
            )
        );
        Assert.Equal("flaky", OutcomeOf(run, SecondTime));
        Assert.Equal("failed", OutcomeOf(run, Broken));
    }

    [Theory]
    [InlineData("pass", 0)]
    [InlineData("fail", 1)]
    public async Task A_flaky_test_fails_the_run_where_that_is_asked_for(
        string result,
        int exitCode
    )
    {
        using var tree = TestTree.CopyBuilt("unsteady");

        var (call, run) = await RunAsync(
            tree,
            "--retries",
            "1",
            "--flaky-result",
            result,
            "--filter",
            "FirstTime"
        );

        Assert.Equal(exitCode, call.ExitCode);
        Assert.Equal((1, 0), (Number(run, "flaky"), Number(run, "passed")));
    }

    [Fact]
    public async Task Without_retries_a_failure_is_a_failure()
    {
        using var tree = TestTree.CopyBuilt("unsteady");

        var (call, run) = await RunAsync(tree, "--filter", "FirstTime");

        Assert.Equal((1, 1), (call.ExitCode, Number(run, "failed")));
    }

    [Fact]
    public async Task Fail_fast_ends_with_the_first_failure_and_says_so()
    {
        using var tree = TestTree.CopyBuilt("unsteady");

        var (call, run) = await RunAsync(tree, "--fail-fast", "-j", "1");

        Assert.Equal(1, call.ExitCode);
        Assert.Equal("Stopped at the first failure.", run.GetProperty("stopped").GetString());
        Assert.InRange(Number(run, "failed"), 1, 2);
        Assert.Equal(6, Number(run, "total"));
    }

    [Fact]
    public async Task A_profile_of_assay_toml_can_stop_a_run()
    {
        using var tree = TestTree.CopyBuilt("unsteady");
        tree.File("assay.toml", "[profile.picky]\nstop-above-failed = \"1%\"\n");

        var (_, run) = await RunAsync(tree, "--profile", "picky");

        Assert.StartsWith(
            "Stopped because more than 1 % of 6 tests",
            run.GetProperty("stopped").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_failure_is_told_as_it_happens_with_the_command_that_runs_just_that_test_again()
    {
        using var tree = TestTree.CopyBuilt("unsteady");

        var call = await CliCall.RunAsync(tree.Root, "run", "--no-build", "--filter", "three");

        Assert.Matches(
            $"""
            (?m)^FAILED {Broken} \(.*\)
                  Expected: 3
                  But was:  2
            """.ReplaceLineEndings("\n"),
            call.Error
        );
        Assert.Matches(
            $@"(?m)^      at Unsteady\.SteadyTests\..* in .*SteadyTests.cs:line \d+$",
            call.Error
        );
        Assert.Contains(
            $"    run it again: assay run --test {Broken}\n",
            call.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_test_named_by_its_id_runs_alone()
    {
        using var tree = TestTree.CopyBuilt("unsteady");
        const string One = "Unsteady/Unsteady.SteadyTests.A_number_is_itself(number: 1)";

        var (call, run) = await RunAsync(tree, "--test", One, "--test", "Unsteady/No.Such.Test");

        Assert.Equal(0, call.ExitCode);
        Assert.Equal((1, 1), (Number(run, "total"), Number(run, "passed")));
        Assert.Equal("passed", OutcomeOf(run, One));
        Assert.Contains(
            "note: There is no test Unsteady/No.Such.Test; 'assay list' prints all test ids.",
            call.Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("--test expects the whole id of a test", "--test", "three")]
    [InlineData("There is no profile 'swift', because assay.toml has none", "--profile", "swift")]
    [InlineData("--fail-fast and --smart contradict each other", "--fail-fast", "--smart")]
    [InlineData("--verify asks what --changed has missed", "--verify")]
    [InlineData("--explain expects the whole id of a test", "--explain", "three")]
    [InlineData("--smart and --shuffle contradict each other", "--smart", "--shuffle")]
    [InlineData("--shuffle expects a whole number from 0 to 2147483647, not 'x'", "--shuffle", "x")]
    [InlineData("--retries expects a whole number from 0 to 100, not 'x'", "--retries", "x")]
    [InlineData("--flaky-result expects pass or fail, not 'maybe'", "--flaky-result", "maybe")]
    public async Task What_cannot_be_meant_is_refused(string sentence, params string[] args)
    {
        using var tree = TestTree.Copy("unsteady");

        var call = await CliCall.RunAsync(tree.Root, ["run", .. args]);

        Assert.Equal(2, call.ExitCode);
        Assert.StartsWith("error: " + sentence, call.Errors, StringComparison.Ordinal);
    }

    private static async Task<(CliCall Call, JsonElement Run)> RunAsync(
        TestTree tree,
        params string[] args
    )
    {
        var call = await CliCall.RunAsync(
            tree.Root,
            ["run", "--no-build", "--format", "json", .. args]
        );
        Assert.True(call.Out.Length > 0, call.Error);
        return (call, JsonDocument.Parse(call.Out).RootElement);
    }

    private static int Number(JsonElement run, string name) => run.GetProperty(name).GetInt32();

    private static string? OutcomeOf(JsonElement run, string test) =>
        run.GetProperty("tests")
            .EnumerateArray()
            .Single(t => t.GetProperty("id").GetString() == test)
            .GetProperty("outcome")
            .GetString();
}
