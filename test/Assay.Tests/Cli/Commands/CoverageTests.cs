using System.Text.Json;
using System.Xml.Linq;
using Assay.Tests.Engine.Report;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Commands;

/// <summary><c>assay coverage</c> on testdata/reach: one map, many questions.</summary>
public class CoverageTests(CoverageTests.Reach reach) : IClassFixture<CoverageTests.Reach>
{
    private const string Many = "Tests/Reach.Tests.BasketTests.Many_cost_less";
    private const string Few = "Tests/Reach.Tests.BasketTests.A_few_cost_their_price";
    private const string Sample = "MoreTests/Reach.MoreTests.NameTests.A_few_cost_the_sample_price";
    private const string Failing = "MoreTests/Reach.MoreTests.NameTests.Two_are_a_pair";

    [Fact]
    public void The_overview_tells_totals_folders_and_what_is_not_known()
    {
        var text = reach.First.Out.ReplaceLineEndings("\n");

        Assert.Equal(
            $"""
            lines     12 of 17 covered (70.5 %)
            branches  4 of 4 covered (100.0 %)
            tests     6 in the map, of 2 projects
            1 test fails; what it reaches counts all the same: {Failing}

            Uncovered code by folder
            uncovered   lines  branches  folder
                    3   0.0 %         –  Idle
                    2  85.7 %   100.0 %  Library

            Tests that are not in the map, because they end otherwise with probes
            Tests/Reach.Tests.BasketTests.The_body_of_a_method_is_short
                it compares IL or metadata, which probes change
                It is longer than 10 bytes

            Left out
            Bare.dll has no debug symbols, neither inside nor beside it; build it with DebugType portable or embedded; it has no map.

            """.ReplaceLineEndings("\n"),
            text
        );
    }

    [Fact]
    public async Task A_test_that_fails_with_and_without_probes_is_1_also_where_it_need_not_run_again()
    {
        Assert.Equal(1, reach.First.ExitCode);

        Assert.Equal(1, (await AskAsync("--uncovered")).ExitCode);
    }

    [Fact]
    public async Task Nothing_is_run_again_where_nothing_has_changed_unless_it_is_asked_for()
    {
        var again = await reach.RunAsync("--verbose");
        var fresh = await reach.RunAsync("--verbose", "--fresh");

        Assert.Contains("FAILED " + Failing, reach.First.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("FAILED " + Failing, again.Error, StringComparison.Ordinal);
        Assert.Contains("FAILED " + Failing, fresh.Error, StringComparison.Ordinal);
        Assert.Equal(again.Out, fresh.Out);
    }

    [Fact]
    public async Task The_tests_of_a_line_are_named_one_a_line()
    {
        var call = await AskAsync("--covers", "Basket.cs:14");

        Assert.Equal([Sample, Few], Lines(call));
    }

    [Fact]
    public async Task Beside_an_answer_it_is_said_which_tests_fail_and_which_cannot_be_part_of_it()
    {
        var call = await AskAsync("--covers", "Basket.cs:14");

        Assert.Equal(
            $"""
            note: 1 test fails; what it reaches counts all the same: {Failing}
            note: 1 test is not in the map, because it ends otherwise with probes: Tests/Reach.Tests.BasketTests.The_body_of_a_method_is_short

            """.ReplaceLineEndings("\n"),
            call.Error.ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public async Task A_line_that_no_test_reaches_is_said_to_be() =>
        Assert.Equal(
            ["No test reaches Library/Basket.cs:23-24."],
            Lines(await AskAsync("--covers", "Library/Basket.cs:23-24"))
        );

    [Fact]
    public async Task A_path_is_meant_from_the_current_folder_first()
    {
        var call = await CliCall.RunAsync(
            Path.Combine(reach.Root, "Library"),
            ["coverage", reach.Root, "--no-build", "-q", "--covers", "./Basket.cs:11"]
        );

        Assert.Equal([Many], Lines(call));
    }

    [Theory]
    [InlineData(
        "Basket.cs:13",
        "Line 13 of 'Library/Basket.cs' holds no code; the nearest lines with code are 11 and 14."
    )]
    [InlineData(
        "Bucket.cs",
        "'Bucket.cs' is no file of the code under test; did you mean Library/Basket.cs?"
    )]
    [InlineData("BasketTests.cs", "'BasketTests.cs' is no file of the code under test;")]
    [InlineData(
        "Basket.cs:0",
        "--covers expects FILE, FILE:LINE or FILE:FROM-TO with lines from 1 on, not 'Basket.cs:0'."
    )]
    public async Task A_question_that_cannot_be_answered_is_2_with_one_sentence(
        string asked,
        string sentence
    )
    {
        var call = await AskAsync("--covers", asked);

        Assert.Equal((2, ""), (call.ExitCode, call.Out));
        Assert.StartsWith("error: " + sentence, call.Error, StringComparison.Ordinal);
        Assert.Single(call.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task What_a_test_reaches_is_told_by_file_with_ranges() =>
        Assert.Equal(
            ["8  Library/Basket.cs:8-11,15,28-30"],
            Lines(await AskAsync("--test", "many_cost"))
        );

    [Fact]
    public async Task What_no_test_reaches_is_told_the_largest_first() =>
        Assert.Equal(
            ["3  Idle/Idle.cs:6-8", "2  Library/Basket.cs:23-24"],
            Lines(await AskAsync("--uncovered"))
        );

    [Fact]
    public async Task What_only_one_test_reaches_is_told_by_test() =>
        Assert.Equal(
            ["5  " + Many, "5  Library/Basket.cs:10-11,28-30"],
            Lines(await AskAsync("--unique"))
        );

    [Fact]
    public async Task A_filter_counts_the_chosen_tests_only()
    {
        var call = await AskAsync("--filter", "Many");

        Assert.Equal(0, call.ExitCode);
        Assert.StartsWith("lines     8 of 14 covered", call.Out, StringComparison.Ordinal);
        Assert.Contains("Only tests that fit 'Many'.", call.Out, StringComparison.Ordinal);
        Assert.Contains("tests     1 in the map, of 1 project", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_answer_is_in_the_document_and_obeys_its_schema()
    {
        var call = await AskAsync([
            "--format",
            "json",
            "--unique",
            "--uncovered",
            "--test",
            Many,
            "--covers",
            "Basket.cs:14",
        ]);

        Assert.Empty(await SchemaTests.ErrorsAsync("coverage", call.Out));
        var root = JsonDocument.Parse(call.Out).RootElement;
        Assert.Equal(6, root.GetProperty("tests").GetArrayLength());
        Assert.Equal(
            """[{"path":"Idle/Idle.cs","lines":{"covered":0,"all":3},"branches":{"covered":0,"all":0}},{"path":"Library/Basket.cs","lines":{"covered":12,"all":14},"branches":{"covered":4,"all":4}}]""",
            Compact(root.GetProperty("files"))
        );
        Assert.Equal(
            $$"""[{"path":"Library/Basket.cs","from":14,"to":14,"tests":["{{Sample}}","{{Few}}"]}]""",
            Compact(root.GetProperty("covers"))
        );
        Assert.Equal(
            $$"""{"test":"{{Many}}","lines":8,"files":[{"path":"Library/Basket.cs","lines":8,"ranges":[{"from":8,"to":11},{"from":15,"to":15},{"from":28,"to":30}]}]}""",
            Compact(root.GetProperty("test"))
        );
        Assert.Equal(2, root.GetProperty("uncovered").GetArrayLength());
        Assert.Equal(1, root.GetProperty("unique").GetArrayLength());
    }

    [Fact]
    public async Task Exports_lie_in_the_folder_for_reports_with_paths_from_the_solution()
    {
        using var output = TestTree.Empty();

        var call = await reach.RunAsync([
            "--export",
            "cobertura",
            "--export",
            "lcov",
            "--output",
            output.Root,
        ]);

        var cobertura = Path.Combine(output.Root, "coverage.cobertura.xml");
        var lcov = Path.Combine(output.Root, "lcov.info");
        Assert.Contains("Written: " + cobertura, call.Error, StringComparison.Ordinal);
        Assert.Contains("Written: " + lcov, call.Error, StringComparison.Ordinal);
        var coverage = XDocument.Load(cobertura).Root!;
        Assert.Equal("12", (string?)coverage.Attribute("lines-covered"));
        Assert.Equal("17", (string?)coverage.Attribute("lines-valid"));
        Assert.Contains(
            Path.Combine("Library", "Basket.cs"),
            coverage.Descendants("class").Select(c => (string?)c.Attribute("filename"))
        );
        Assert.Contains(
            "SF:Library/Basket.cs\n",
            await File.ReadAllTextAsync(lcov, TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_unknown_format_is_2_and_the_known_ones_are_named()
    {
        var call = await AskAsync("--export", "clover");

        Assert.Equal(2, call.ExitCode);
        Assert.StartsWith(
            "error: --export expects cobertura or lcov, not 'clover'.",
            call.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_project_that_only_its_own_runner_can_run_is_named_and_4_where_there_is_no_other()
    {
        var call = await CliCall.RunAsync(
            reach.Root,
            ["coverage", Path.Combine(BuiltTree.Of("ownrunner"), "Strange"), "--no-build"]
        );

        Assert.Equal(4, call.ExitCode);
        Assert.Contains(
            "note: What the tests of Strange reach is not known.",
            call.Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "No test of Strange.csproj can run with probes",
            call.Error,
            StringComparison.Ordinal
        );
    }

    private Task<CliCall> AskAsync(params string[] question) => reach.RunAsync(["-q", .. question]);

    private static string[] Lines(CliCall call) =>
        [.. call.Out.TrimEnd().Split('\n').Select(l => l.Trim())];

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    /// <summary>The tree with its first map.</summary>
    public sealed class Reach : IAsyncLifetime
    {
        // In place, as its symbols name this very folder; nothing else works on it.
        internal string Root { get; } = BuiltTree.Of("reach");

        internal CliCall First { get; private set; } = null!;

        internal Task<CliCall> RunAsync(params string[] options) =>
            CliCall.RunAsync(Root, ["coverage", "--no-build", .. options]);

        public async ValueTask InitializeAsync() => First = await RunAsync("--fresh");

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
