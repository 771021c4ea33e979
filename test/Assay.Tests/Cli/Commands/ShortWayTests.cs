using System.Text.Json;
using Assay.Cli;
using Assay.Engine;
using Assay.Engine.Record;
using Assay.Tests.Engine.Report;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Commands;

/// <summary><c>assay run</c> on testdata/reach, asked twice.</summary>
public sealed class ShortWayTests : IDisposable
{
    private const string Before = "2 passed before, unchanged since";

    private static readonly string[] Fine =
    [
        "run",
        "--no-build",
        "--test",
        "Tests/Reach.Tests.BasketTests.A_few_cost_their_price",
        "--test",
        "Tests/Reach.Tests.BasketTests.Many_cost_less",
    ];

    private readonly TestTree _tree = TestTree.CopyBuilt("reach");

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task An_answer_stands_until_something_changes_that_it_rests_on()
    {
        await CliCall.RunAsync(_tree.Root, "coverage", "--no-build");
        Assert.Contains("2 passed ·", (await RunAsync(Fine)).Out, StringComparison.Ordinal);
        var runs = Runs();

        var again = await RunAsync(Fine);

        Assert.Equal(0, again.ExitCode);
        Assert.Contains(Before, again.Out, StringComparison.Ordinal);
        Assert.Equal(runs, Runs());

        // Asked otherwise, or elsewhere, it is another question.
        Assert.Contains(
            Before,
            (await RunAsync([.. Fine, "--quiet"])).Out,
            StringComparison.Ordinal
        );
        Assert.Equal(++runs, Runs());
        var elsewhere = CliCall.Surroundings(Path.Combine(_tree.Root, "Tests"));
        await CliCall.RunAsync(elsewhere, Fine);
        Assert.Equal(++runs, Runs());
        await CliCall.RunAsync(
            CliCall.Surroundings(_tree.Root) with
            {
                Environment = new Dictionary<string, string> { ["ASSAY_RUN_JOBS"] = "1" },
            },
            Fine
        );
        Assert.Equal(++runs, Runs());
        await RunAsync(Fine);
        Assert.Equal(runs, Runs());

        // What a program reads stands in the same way.
        var json = JsonDocument.Parse((await RunAsync([.. Fine, "--format", "json"])).Out);
        var kept = JsonDocument.Parse((await RunAsync([.. Fine, "--format", "json"])).Out);
        Assert.Equal(
            json.RootElement.GetProperty("tests").GetRawText(),
            kept.RootElement.GetProperty("tests").GetRawText()
        );
        Assert.Equal(2, kept.RootElement.GetProperty("cached").GetInt32());
        Assert.Empty(await SchemaTests.ErrorsAsync("run", kept.RootElement.GetRawText()));
        Assert.Equal(++runs, Runs());

        _tree.File("assay.toml", "[run]\njobs = 1\n");
        await RunAsync(Fine);
        Assert.Equal(++runs, Runs());
        File.Delete(Path.Combine(_tree.Root, "assay.toml"));
        await RunAsync(Fine);
        Assert.Equal(runs, Runs());

        File.WriteAllText(
            Path.Combine(Path.GetDirectoryName(Assembly())!, "xunit.runner.json"),
            "{}"
        );
        var changed = await RunAsync(Fine);
        Assert.Equal(++runs, Runs());
        Assert.Contains("2 passed ·", changed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_no_answer_where_something_fails_is_unknown_or_is_to_be_seen()
    {
        await CliCall.RunAsync(_tree.Root, "coverage", "--no-build");
        foreach (
            var words in (string[][])
                [
                    ["run", "--no-build"],
                    [.. Fine, "--no-cache"],
                    [.. Fine, "--verbose"],
                    [.. Fine, "--report", "ctrf"],
                    ["run", "--no-build", "--filter", "The_body_of"],
                ]
        )
        {
            await RunAsync(words);
            var runs = Runs();
            await RunAsync(words);
            Assert.Equal(runs + 1, Runs());
        }
    }

    [Fact]
    public async Task A_test_that_turned_out_to_be_unsteady_takes_the_answer_with_it()
    {
        await CliCall.RunAsync(_tree.Root, "coverage", "--no-build");
        await RunAsync(Fine);
        using (var store = Store.Open(AssayFolder.Create(_tree.Root), TimeProvider.System))
        {
            store.Passes.Add(
                new Dictionary<string, KeyedPass>(),
                new Dictionary<string, string>(),
                DateTimeOffset.MinValue
            );
        }
        var runs = Runs();
        await RunAsync(Fine);
        Assert.Equal(runs + 1, Runs());
    }

    [Fact]
    public async Task What_is_no_plain_text_is_not_shown()
    {
        await CliCall.RunAsync(_tree.Root, "coverage", "--no-build");
        await RunAsync(Fine);
        var file = Directory
            .EnumerateFiles(Path.Combine(_tree.Root, ".assay", "verdicts"))
            .Single();
        File.WriteAllText(
            file,
            File.ReadAllText(file)
                .Replace("2 tests", "\\u001b]0;title\\u0007", StringComparison.Ordinal)
        );
        var runs = Runs();
        var call = await RunAsync(Fine);
        Assert.DoesNotContain("title", call.Out, StringComparison.Ordinal);
        Assert.Equal(runs + 1, Runs());
    }

    [Fact]
    public async Task A_command_line_that_cannot_be_read_is_left_to_who_explains_it()
    {
        Assert.False(ShortWay.TryAnswer(["run", "nowhere.slnx"], CliCall.Surroundings(_tree.Root)));
        Assert.False(ShortWay.TryAnswer(["profile"], CliCall.Surroundings(_tree.Root)));
        Assert.False(ShortWay.TryAnswer([], CliCall.Surroundings(_tree.Root)));
        var call = await CliCall.RunAsync(_tree.Root, "run", "nowhere.slnx");
        Assert.Contains("nowhere.slnx' does not exist", call.Errors, StringComparison.Ordinal);
    }

    private Task<CliCall> RunAsync(string[] words) => CliCall.RunAsync(_tree.Root, words);

    private int Runs()
    {
        using var store = Store.Open(AssayFolder.Create(_tree.Root), TimeProvider.System);
        return store.Runs.Latest(int.MaxValue).Count;
    }

    private string Assembly() =>
        Directory
            .EnumerateFiles(
                Path.Combine(_tree.Root, "Tests", "bin"),
                "Tests.dll",
                SearchOption.AllDirectories
            )
            .First();
}
