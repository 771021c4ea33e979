using System.Text.Json;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Commands;

/// <summary>One analysis of testdata/orchard against what its annotations say, which were made before there was a map.</summary>
public class AnalyzeOfOrchardTests(AnalyzeOfOrchardTests.Analysis analysis)
    : IClassFixture<AnalyzeOfOrchardTests.Analysis>
{
    private const double LeastShare = 0.98;

    private static readonly ILookup<string, string> TestsOfKind = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(Repository.TestData("orchard"), "annotations.json")))
        .RootElement.EnumerateArray()
        .SelectMany(t =>
            t.GetProperty("kinds")
                .EnumerateArray()
                .Select(k => (Kind: k.GetString()!, Id: t.GetProperty("id").GetString()!))
        )
        .ToLookup(x => x.Kind, x => x.Id);

    [Fact]
    public void Unit_and_integration_tests_are_told_apart()
    {
        var expected = new[] { "unit", "integration" }
            // Explicit tests take no part.
            .SelectMany(k => TestsOfKind[k].Except(TestsOfKind["explicit"]).Select(id => (id, k)))
            .ToArray();

        var wrong = expected.Where(e => analysis.KindOf(e.id) != e.k).ToArray();

        Assert.True(expected.Length > 480, $"{expected.Length}");
        Assert.True(
            wrong.Length <= expected.Length * (1 - LeastShare),
            string.Join('\n', wrong.Select(w => $"{w.id} is not {w.k}"))
        );
    }

    [Fact]
    public void Integration_tests_that_hide_among_units_are_named()
    {
        var named = Strings(
            analysis.Root.GetProperty("kinds").GetProperty("integrationAmongUnits"),
            "names"
        );

        Assert.Empty(TestsOfKind["hidden-integration"].Except(named));
        // A whole class that says what it is about.
        Assert.DoesNotContain(
            named,
            t => t.Contains("ConfigurationFileTests", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("shares-file", "file")]
    [InlineData("shares-environment", "variable")]
    public void Tests_that_share_something_are_named(string kind, string thing)
    {
        var sharing = analysis
            .Root.GetProperty("shared")
            .EnumerateArray()
            .Where(s => s.GetProperty("thing").GetString() == thing)
            .SelectMany(s => Strings(s, "tests"));

        Assert.NotEmpty(TestsOfKind[kind]);
        Assert.Empty(TestsOfKind[kind].Except(sharing));
    }

    [Fact]
    public void Code_that_no_test_reaches_is_summed_up_by_folder()
    {
        var coverage = analysis.Root.GetProperty("coverage");
        var gifts = coverage
            .GetProperty("folders")
            .EnumerateArray()
            .Single(f =>
                f.GetProperty("path")
                    .GetString()!
                    // The copy was built elsewhere, so that its symbols lead there.
                    .EndsWith("src/Orchard/GiftCards", StringComparison.Ordinal)
            );

        Assert.Equal(0, gifts.GetProperty("lines").GetProperty("covered").GetInt32());
        Assert.True(gifts.GetProperty("lines").GetProperty("all").GetInt32() > 10);
    }

    [Fact]
    public void The_reports_are_written()
    {
        Assert.Equal(
            ["analysis.json", "baseline_performance.json", "test_classification_matrix.csv"],
            analysis.Files
        );
        var profile = analysis.Read("baseline_performance.json").RootElement;
        Assert.All(
            profile.GetProperty("tests").EnumerateArray(),
            t => Assert.NotEqual(0, t.GetProperty("evidence").GetArrayLength())
        );
    }

    private static string[] Strings(JsonElement parent, string name) =>
        [.. parent.GetProperty(name).EnumerateArray().Select(e => e.GetString()!)];

    /// <summary>The analysis.</summary>
    public sealed class Analysis : IAsyncLifetime
    {
        private readonly TestTree _tree = TestTree.CopyBuilt("orchard");
        private readonly Dictionary<string, string> _kinds = [];

        public JsonElement Root { get; private set; }

        public IEnumerable<string> Files =>
            Directory
                .EnumerateFiles(Path.Combine(_tree.Root, "assay-reports"))
                .Select(f => Path.GetFileName(f))
                .Order(StringComparer.Ordinal);

        public string KindOf(string test) => _kinds[test];

        public JsonDocument Read(string report) =>
            JsonDocument.Parse(File.ReadAllText(Path.Combine(_tree.Root, "assay-reports", report)));

        public async ValueTask InitializeAsync()
        {
            var call = await CliCall.RunAsync(
                _tree.Root,
                ["analyze", "--no-build", "--format", "json"]
            );
            Assert.True(call.Out.Length > 0, call.Error);
            Root = JsonDocument.Parse(call.Out).RootElement;
            foreach (
                var test in Read("baseline_performance.json")
                    .RootElement.GetProperty("tests")
                    .EnumerateArray()
            )
            {
                _kinds[test.GetProperty("id").GetString()!] = test.GetProperty("kind").GetString()!;
            }
        }

        public ValueTask DisposeAsync()
        {
            _tree.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
