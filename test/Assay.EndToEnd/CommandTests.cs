using System.Text.Json;
using Assay.Tests.TestData;

namespace Assay.EndToEnd;

public sealed class CommandTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    private static string Orchard => BuiltTree.Of("orchard");

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task List_prints_ids_and_nothing_else_to_standard_output()
    {
        var call = await ToolCall.AssayAsync(Orchard, "list", "--no-build");

        Assert.Equal(0, call.ExitCode);
        var ids = Lines(call.Out);
        Assert.True(ids.Length >= 150, call.Out);
        Assert.All(ids, id => Assert.Matches(@"^Orchard[\w.]*/Orchard\.[\w.+]+", id));
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Contains(
            "Orchard.Tests/Orchard.PricingTests.Discount_by_quantity(quantity: 30, expected: 12.5)",
            ids
        );
        Assert.Contains($"{ids.Length} tests in 5 projects", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_are_the_same_in_another_folder_culture_and_time_zone()
    {
        using var elsewhere = TestTree.CopyBuilt("orchard");

        var there = await ToolCall.AssayAsync(
            elsewhere.Root,
            new Dictionary<string, string>
            {
                ["LANG"] = "de_DE.UTF-8",
                ["LC_ALL"] = "de_DE.UTF-8",
                ["TZ"] = "Asia/Tokyo",
            },
            "list",
            "--no-build"
        );

        Assert.Equal(await IdsAsync(), Lines(there.Out));
    }

    [Fact]
    public async Task Each_project_is_seen_with_its_framework()
    {
        var call = await ToolCall.AssayAsync(Orchard, "list", "--no-build", "--format", "json");

        using var list = JsonDocument.Parse(call.Out);
        Assert.Equal(
            [
                "Orchard.Configuration.Tests mstest",
                "Orchard.Inventory.Tests xunit2",
                "Orchard.Orders.Tests nunit",
                "Orchard.Shipping.Tests tunit",
                "Orchard.Tests xunit3",
            ],
            list.RootElement.GetProperty("projects")
                .EnumerateArray()
                .Select(p =>
                    p.GetProperty("project").GetString()
                    + " "
                    + string.Join(
                        '+',
                        p.GetProperty("frameworks")
                            .EnumerateArray()
                            .Select(f => f.GetProperty("name").GetString())
                    )
                )
        );
    }

    [Fact]
    public async Task The_environment_says_how_far_runtimes_roll_forward()
    {
        using var tree = TestTree.CopyBuilt("endless");
        var config = Directory
            .GetFiles(tree.Root, "Endless.runtimeconfig.json", SearchOption.AllDirectories)
            .Single(f => f.Contains("bin", StringComparison.Ordinal));
        File.WriteAllText(
            config,
            """{ "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "2.0.0" } } }"""
        );

        var without = await ToolCall.AssayAsync(tree.Root, "list", "--no-build");
        var with = await ToolCall.AssayAsync(
            tree.Root,
            new Dictionary<string, string> { ["DOTNET_ROLL_FORWARD"] = "Major" },
            "list",
            "--no-build"
        );

        Assert.Equal(4, without.ExitCode);
        Assert.Contains("DOTNET_ROLL_FORWARD=Major", without.Error, StringComparison.Ordinal);
        Assert.Equal(0, with.ExitCode);
    }

    [Fact]
    public async Task List_takes_substrings_globs_and_regular_expressions()
    {
        var all = await IdsAsync();
        var bySubstring = await IdsAsync("--filter", "price");
        var byGlob = await IdsAsync("--filter", "Orchard.Tests/*Price*");
        var byExpression = await IdsAsync("--filter", "/Price|Discount/");
        var byTwo = await IdsAsync("--filter", "Orchard.Tests/*Price*", "--filter", "Discount");

        Assert.Equal(
            all.Where(id => id.Contains("price", StringComparison.OrdinalIgnoreCase)),
            bySubstring
        );
        Assert.NotEmpty(byGlob);
        Assert.All(byGlob, id => Assert.StartsWith("Orchard.Tests/", id, StringComparison.Ordinal));
        Assert.Equal(
            all.Where(id =>
                id.Contains("Price", StringComparison.Ordinal)
                || id.Contains("Discount", StringComparison.Ordinal)
            ),
            byExpression
        );
        Assert.Superset(byGlob.ToHashSet(), byTwo.ToHashSet());
    }

    [Fact]
    public async Task Analyze_builds_runs_and_leaves_its_reports_where_it_says()
    {
        using var tree = TestTree.Copy("orchard");
        tree.File(
            "Directory.Solution.targets",
            """
            <Project>
              <Target Name="CountBuilds" AfterTargets="Build">
                <WriteLinesToFile File="$(SolutionDir)builds.txt" Lines="one" />
              </Target>
            </Project>
            """
        );

        var call = await ToolCall.AssayAsync(tree.Root, "analyze");

        Assert.True(call.ExitCode is 0 or 1, call.Error);
        Assert.Equal(["one"], File.ReadAllLines(Path.Combine(tree.Root, "builds.txt")));
        Assert.Matches(@"\d+ tests: \d+ passed", call.Out);
        Assert.Contains("Slowest tests", call.Out, StringComparison.Ordinal);
        Assert.Contains("Where the time goes", call.Out, StringComparison.Ordinal);
        Assert.Contains("What to do next", call.Out, StringComparison.Ordinal);
        foreach (var name in (string[])["analysis.json", "baseline_performance.json"])
        {
            var file = Path.Combine(tree.Root, "assay-reports", name);
            Assert.True(File.Exists(file), call.Out);
            Assert.Contains(name, call.Out, StringComparison.Ordinal);
        }
        var gitIgnore = Path.Combine(tree.Root, ".assay", ".gitignore");
        Assert.Equal("*", File.ReadAllText(gitIgnore).Trim());
    }

    [Fact]
    public async Task Profile_writes_its_report_into_the_folder_that_was_asked_for()
    {
        var reports = Path.Combine(_tree.Root, "reports");

        var call = await ToolCall.AssayAsync(
            _tree.Root,
            "profile",
            Orchard,
            "--no-build",
            "--filter",
            "Orchard.Inventory.Tests/*",
            "--repeat",
            "2",
            "--output",
            "reports",
            "--format",
            "json"
        );

        Assert.True(call.ExitCode is 0 or 1, call.Error);
        using var shown = JsonDocument.Parse(call.Out);
        using var written = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(reports, "baseline_performance.json"))
        );
        Assert.Equal(2, shown.RootElement.GetProperty("run").GetProperty("repeats").GetInt32());
        Assert.Equal(
            shown.RootElement.GetProperty("total_tests").GetInt32(),
            written.RootElement.GetProperty("total_tests").GetInt32()
        );
        Assert.False(Directory.Exists(Path.Combine(_tree.Root, "assay-reports")));
    }

    [Fact]
    public async Task Doctor_finds_a_solution_that_works_usable()
    {
        var call = await ToolCall.AssayAsync(Orchard, "doctor");

        Assert.Equal(0, call.ExitCode);
        foreach (
            var check in (string[])
                ["solution", "SDK", "git", "write access", "disk", "packages", "runtimes"]
        )
        {
            Assert.Matches($"(?m)^(ok|warning) +{check}: ", call.Out);
        }
    }

    [Fact]
    public async Task Doctor_says_what_to_do_where_git_is_not_installed()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

        var call = await ToolCall.AssayAsync(
            _tree.Root,
            new Dictionary<string, string>
            {
                ["PATH"] = _tree.Root,
                ["DOTNET_ROOT"] = Path.GetFullPath("../../..", runtime),
            },
            "doctor"
        );

        Assert.Matches("(?m)^warning +git: git is not installed", call.Out);
        Assert.Contains("→ Install git.", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Init_writes_a_file_that_every_command_takes_and_does_not_replace_it()
    {
        using var tree = TestTree.Copy("orchard");
        var before = TestTree.SourceFiles(tree.Root).ToHashSet();

        var first = await ToolCall.AssayAsync(tree.Root, "init");
        var again = await ToolCall.AssayAsync(tree.Root, "init");
        var forced = await ToolCall.AssayAsync(tree.Root, "init", "--force");
        var shown = await ToolCall.AssayAsync(tree.Root, "config", "show");

        Assert.Equal(0, first.ExitCode);
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("--force", again.Error, StringComparison.Ordinal);
        Assert.Equal(0, forced.ExitCode);
        Assert.Equal(0, shown.ExitCode);
        var file = Path.Combine(tree.Root, "assay.toml");
        Assert.Equal([file], TestTree.SourceFiles(tree.Root).Except(before));
        var toml = File.ReadAllText(file);
        Assert.Contains("Orchard.Inventory.Tests (net10.0)", toml, StringComparison.Ordinal);
        Assert.Contains("# Proposed from the names of", toml, StringComparison.Ordinal);
        Assert.Contains("critical-path.1.name", shown.Out, StringComparison.Ordinal);
    }

    private static async Task<string[]> IdsAsync(params string[] options) =>
        Lines((await ToolCall.AssayAsync(Orchard, ["list", "--no-build", .. options])).Out);

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
