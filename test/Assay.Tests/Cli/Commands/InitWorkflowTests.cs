using System.Globalization;
using System.Text.RegularExpressions;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Commands;

public sealed class InitWorkflowTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public InitWorkflowTests()
    {
        _tree.File("src/It's/All.slnx", "<Solution />");
        Directory.CreateDirectory(Path.Combine(_tree.Root, ".git"));
    }

    private string Workflow => Path.Combine(_tree.Root, ".github", "workflows", "assay.yml");

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task The_workflow_runs_what_a_pull_request_needs_and_all_tests_elsewhere()
    {
        var call = await InitAsync();

        Assert.Equal(0, call.ExitCode);
        var text = await ReadAsync();
        Assert.Contains("\n  SOLUTION: 'src/It''s/All.slnx'\n", text, StringComparison.Ordinal);
        Assert.Contains("\n          path: 'src/It''s/.assay'\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "\n          key: assay-${{ runner.os }}-${{ github.run_id }}\n",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            """
                    if: github.event_name == 'pull_request'
                    env:
                      BASE: ${{ github.base_ref }}
                    run: assay run "$SOLUTION" --changed "origin/$BASE" --retries 1 --report junit
            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("\n          dotnet-version: 10.0.x\n", text, StringComparison.Ordinal);
        // No expression stands in a command: its value would be run.
        Assert.DoesNotMatch(@"run: .*\$\{\{", text);
        Assert.False(File.Exists(Path.Combine(_tree.Root, "src", "It's", "assay.toml")));
    }

    [Fact]
    public async Task Each_night_every_shard_has_a_machine_and_one_joins_them()
    {
        await InitAsync();
        var text = await ReadAsync();

        var machines = Regex
            .Match(text, @"\n        shard: \[(.*)\]\n")
            .Groups[1]
            .Value.Split(", ");
        var count = Regex.Match(text, @"SHARD: \$\{\{ matrix\.shard \}\}/(\d+)\n").Groups[1].Value;
        Assert.Equal(
            Enumerable.Range(1, int.Parse(count, CultureInfo.InvariantCulture)),
            machines.Select(m => int.Parse(m, CultureInfo.InvariantCulture))
        );
        Assert.Contains(
            "\n          assay run \"$SOLUTION\" --shard \"$SHARD\" \"$@\" --retries 1\n",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\n          name: assay-shard-${{ matrix.shard }}\n",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("\n          pattern: assay-shard-*\n", text, StringComparison.Ordinal);
        Assert.Contains("\n    needs: shard\n", text, StringComparison.Ordinal);
        // What the last job says is what our own command line takes.
        using var tree = TestTree.CopyBuilt("unsteady");
        Assert.Equal(
            0,
            (
                await CliCall.RunAsync(
                    tree.Root,
                    "run",
                    "--no-build",
                    "--filter",
                    "are_two",
                    "--shard",
                    "1/1",
                    "--output",
                    "assay-shards/assay-shard-1"
                )
            ).ExitCode
        );
        foreach (var command in (string[])["merge", "export timings"])
        {
            var words = Regex
                .Match(text, $@"run: assay ({command} .*)\n")
                .Groups[1]
                .Value.Replace("\"$SOLUTION\"", tree.Root, StringComparison.Ordinal)
                .Replace("\"$TIMINGS\"", "assay-timings.json", StringComparison.Ordinal);
            // Only a run without a filter gives timings.
            Assert.Equal(
                command == "merge" ? 0 : 4,
                (await CliCall.RunAsync(tree.Root, words.Split(' '))).ExitCode
            );
        }
    }

    [Fact]
    public async Task The_SDK_that_the_repository_pins_is_taken()
    {
        _tree.File("global.json", "{}");

        await InitAsync();

        Assert.Contains(
            "\n          global-json-file: global.json\n",
            await ReadAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_workflow_that_is_there_is_replaced_only_where_that_is_asked_for()
    {
        _tree.File(".github/workflows/assay.yml", "mine");

        var refused = await InitAsync();

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("exists already", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("mine", await ReadAsync());
        Assert.Equal(0, (await InitAsync("--force")).ExitCode);
        Assert.NotEqual("mine", await ReadAsync());
    }

    [Fact]
    public async Task Another_build_server_is_refused()
    {
        var call = await CliCall.RunAsync(
            Path.Combine(_tree.Root, "src", "It's"),
            "init",
            "--ci",
            "jenkins"
        );

        Assert.Equal(2, call.ExitCode);
        Assert.Contains(
            "--ci expects github, not 'jenkins'.",
            call.Errors,
            StringComparison.Ordinal
        );
    }

    private Task<CliCall> InitAsync(params string[] more) =>
        CliCall.RunAsync(
            Path.Combine(_tree.Root, "src", "It's"),
            ["init", "--ci", "github", .. more]
        );

    private Task<string> ReadAsync() =>
        File.ReadAllTextAsync(Workflow, TestContext.Current.CancellationToken);
}
