using System.Text.Json;
using System.Xml.Linq;
using Assay.Engine.Run.OwnRunner;
using Assay.Tests.Engine.Report;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Commands;

/// <summary>What <c>assay run</c> writes and says for others, on testdata/unsteady.</summary>
public class RunOutputsTests
{
    private const string Broken = "Unsteady/Unsteady.SteadyTests.One_and_one_are_three";

    [Fact]
    public async Task Reports_are_written_into_the_output_folder_and_agree_with_the_document()
    {
        using var tree = TestTree.CopyBuilt("unsteady");

        var call = await RunAsync(
            tree,
            "--retries=1",
            "--report",
            "junit",
            "--report",
            "trx",
            "--report",
            "ctrf",
            "--output",
            "out"
        );

        var run = JsonDocument.Parse(call.Out).RootElement;
        var total = run.GetProperty("total").GetInt32();
        var junit = XDocument.Load(Path.Combine(tree.Root, "out", "junit.xml"));
        Assert.Equal(total, junit.Descendants("testcase").Count());
        Assert.Single(junit.Descendants("flakyFailure"));
        Assert.Single(junit.Descendants("rerunFailure"));
        using var trx = File.OpenRead(Path.Combine(tree.Root, "out", "results.trx"));
        Assert.Equal(total, TrxReader.Read(trx).Results.Count);
        var ctrf = JsonDocument.Parse(
            await File.ReadAllTextAsync(
                Path.Combine(tree.Root, "out", "ctrf-report.json"),
                TestContext.Current.CancellationToken
            )
        );
        Assert.Equal(
            1,
            ctrf.RootElement.GetProperty("results")
                .GetProperty("summary")
                .GetProperty("flaky")
                .GetInt32()
        );
    }

    [Fact]
    public async Task A_step_on_GitHub_gets_annotations_a_summary_and_the_budgets()
    {
        using var tree = TestTree.CopyBuilt("unsteady");
        tree.File("assay.toml", "[budget]\nmemory-mb = 1\n");
        var summary = Path.Combine(tree.Root, "summary.md");
        var surroundings = CliCall.Surroundings(tree.Root) with
        {
            Environment = new Dictionary<string, string>
            {
                ["GITHUB_ACTIONS"] = "true",
                ["GITHUB_STEP_SUMMARY"] = summary,
                // Where the copy was built: its symbols name no other place.
                ["GITHUB_WORKSPACE"] = BuiltTree.Of("unsteady"),
            },
        };

        var call = await CliCall.RunAsync(surroundings, "run", "--no-build");

        Assert.Equal(1, call.ExitCode);
        Assert.Matches(
            $"(?m)^::error file=Unsteady/SteadyTests.cs,line=\\d+,title={Broken} failed::.*Expected: 3%0A",
            call.Error
        );
        var page = await File.ReadAllTextAsync(summary, TestContext.Current.CancellationToken);
        Assert.Contains("| 6 | 3 | 2 | 0 | 1 |", page, StringComparison.Ordinal);
        Assert.Matches(@"\| memory-mb \| 1 \| [\d,.]+ \| [\d,.]+ \|  \| \*\*broken\*\* \|", page);
    }

    [Fact]
    public async Task A_broken_budget_raises_the_andon_though_every_test_passes()
    {
        using var tree = TestTree.CopyBuilt("unsteady");
        tree.File("assay.toml", "[budget]\nmemory-mb = 1\n");

        var call = await CliCall.RunAsync(tree.Root, "run", "--no-build", "--filter", "are_two");

        Assert.Equal(1, call.ExitCode);
        Assert.Matches(@"(?m)^memory-mb is broken: [\d,.]+ of 1, [\d,.]+ over$", call.Out);
        Assert.True(File.Exists(Path.Combine(tree.Root, "assay-reports", "budget.md")));
        Assert.Empty(
            await SchemaTests.ErrorsAsync(
                "budget",
                await File.ReadAllTextAsync(
                    Path.Combine(tree.Root, "assay-reports", "budget.json"),
                    TestContext.Current.CancellationToken
                )
            )
        );
    }

    [Fact]
    public async Task Budgets_of_time_need_a_map_that_tells_the_kinds_and_it_is_said_where_there_is_none()
    {
        using var tree = TestTree.CopyBuilt("unsteady");
        tree.File("assay.toml", "[budget]\nunit-test-ms = 60000\n");

        var before = await CliCall.RunAsync(tree.Root, "run", "--no-build", "--filter", "Steady");
        var none = Kinds(tree);
        await CliCall.RunAsync(tree.Root, "coverage", "--no-build");
        var after = await CliCall.RunAsync(tree.Root, "run", "--no-build", "--filter", "are_two");

        Assert.Contains(
            "tests count for no budget of time, because it is not known whether they are unit or integration tests",
            before.Out,
            StringComparison.Ordinal
        );
        Assert.Equal((0, 0), (none.Unit, none.Integration));
        Assert.Equal((1, 0, 0), Kinds(tree));
        Assert.Contains("unit-test-ms is kept: ", after.Out, StringComparison.Ordinal);
        Assert.Equal(0, after.ExitCode);
    }

    private static (int Unit, int Integration, int Unknown) Kinds(TestTree tree)
    {
        var tests = JsonDocument
            .Parse(File.ReadAllText(Path.Combine(tree.Root, "assay-reports", "budget.json")))
            .RootElement.GetProperty("tests");
        return (Number("unit"), Number("integration"), Number("unknown"));

        int Number(string name) => tests.GetProperty(name).GetInt32();
    }

    private static Task<CliCall> RunAsync(TestTree tree, params string[] args) =>
        CliCall.RunAsync(tree.Root, ["run", "--no-build", "--format", "json", .. args]);
}
