using System.Text.Json;
using Assay.Engine;
using Assay.Engine.Record;
using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Model;
using Assay.Tests.Engine.Record;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Commands;

/// <summary>A project of testdata/reach that forbids parallel tests, whose tests are said to have taken long.</summary>
public sealed class AcrossProcessesProposalTests : IDisposable
{
    private const string Line = "across-processes = [\"MoreTests\"]";

    private readonly TestTree _tree = TestTree.CopyBuilt("reach");

    public AcrossProcessesProposalTests()
    {
        _tree.File("assay.toml", "[run]\njobs = 2\n");
        var assembly = Directory
            .EnumerateFiles(
                Path.Combine(_tree.Root, "MoreTests", "bin"),
                "MoreTests.dll",
                SearchOption.AllDirectories
            )
            .First();
        File.WriteAllText(
            Path.Combine(Directory.GetParent(assembly)!.FullName, "xunit.runner.json"),
            "{\"parallelizeTestCollections\": false}"
        );
    }

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task Analyze_proposes_what_init_writes_as_a_comment_and_the_line_does_at_once_what_it_says()
    {
        RecordLongRuns();

        var analysis = await RunAsync("analyze", "--no-build");

        var finding = Assert.Single(
            analysis.GetProperty("findings").EnumerateArray(),
            f => f.GetProperty("rule").GetString() == "forbidden-parallel-tests"
        );
        Assert.EndsWith(Line, finding.GetProperty("action").GetString(), StringComparison.Ordinal);
        Assert.True(await IsInOneUnitAsync());

        await CliCall.RunAsync(_tree.Root, "init", "--force");
        var toml = File.ReadAllText(Path.Combine(_tree.Root, "assay.toml"));
        Assert.Contains("# " + Line, toml, StringComparison.Ordinal);

        _tree.File("assay.toml", "[run]\njobs = 2\n" + Line + "\n");
        Assert.False(await IsInOneUnitAsync());
    }

    // The last five passes count, one of which is that of the analysis.
    private void RecordLongRuns()
    {
        using var store = Store.Open(AssayFolder.Create(_tree.Root), TimeProvider.System);
        var project = new TestProject(
            "MoreTests",
            Path.Combine(_tree.Root, "MoreTests", "MoreTests.csproj"),
            "net10.0",
            "MoreTests.dll",
            [Framework.XUnit2],
            false,
            null,
            []
        );
        for (var run = 0; run < 5; run++)
        {
            StoreFolder.Record(
                store,
                [
                    .. ((string[])["One_is_a_piece", "Two_are_a_pair"]).Select(name =>
                        (
                            new TestCase(
                                project,
                                Framework.XUnit2,
                                Suites.Case("!Reach.MoreTests.NameTests." + name)
                            ),
                            StoreFolder.Result(milliseconds: 3000)
                        )
                    ),
                ]
            );
        }
    }

    private async Task<bool> IsInOneUnitAsync() =>
        (await RunAsync("run", "--no-build", "--plan"))
            .GetProperty("units")
            .EnumerateArray()
            .Count(u => u.GetProperty("project").GetString() == "MoreTests") == 1;

    private async Task<JsonElement> RunAsync(params string[] args)
    {
        var call = await CliCall.RunAsync(_tree.Root, [.. args, "--format", "json"]);
        Assert.True(call.Out.Length > 0, call.Error);
        return JsonDocument.Parse(call.Out).RootElement;
    }
}
