using System.Text.RegularExpressions;
using Assay.Tests.TestData;

namespace Assay.Tests.Docs;

/// <summary>Every command that the documentation shows, run as it stands there on a copy of testdata/orchard.</summary>
public sealed partial class DocumentedCommandsTests(DocumentedCommandsTests.Orchard orchard)
    : IClassFixture<DocumentedCommandsTests.Orchard>
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs");

    public static TheoryData<string, string> Commands
    {
        get
        {
            var commands = new TheoryData<string, string>();
            foreach (var page in Directory.GetFiles(Folder, "*.md").Order(StringComparer.Ordinal))
            {
                foreach (Match block in ConsoleBlock().Matches(File.ReadAllText(page)))
                {
                    foreach (Match line in Command().Matches(block.Value))
                    {
                        commands.Add(Path.GetFileName(page), line.Groups[1].Value);
                    }
                }
            }
            return commands;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_of_the_documentation_works(string page, string command)
    {
        // The copy is built; building it anew for each command would take most of the time.
        string[] built =
            command.Contains("--no-build", StringComparison.Ordinal) || !TakesBuild(command)
                ? []
                : ["--no-build"];
        if (command.StartsWith("report", StringComparison.Ordinal))
        {
            await CliCall.RunAsync(orchard.Root, "run", "--no-build", "--filter", "Pricing");
        }
        if (command.StartsWith("export", StringComparison.Ordinal))
        {
            await CliCall.RunAsync(orchard.Root, "run", "--no-build", "--shard", "1/5");
        }
        if (command.StartsWith("merge", StringComparison.Ordinal))
        {
            // Those that other commands have left belong to another run.
            foreach (
                var file in Directory.GetFiles(
                    orchard.Root,
                    "shard-*.json",
                    SearchOption.AllDirectories
                )
            )
            {
                File.Delete(file);
            }
            await CliCall.RunAsync(orchard.Root, "run", "--no-build", "--shard", "1/2");
            await CliCall.RunAsync(orchard.Root, "run", "--no-build", "--shard", "2/2");
        }
        var call = await CliCall.RunAsync(orchard.Root, [.. Words(command), .. built]);
        // Orchard holds tests that fail now and then on purpose, so that a run of tests may end with 1.
        var runsTests =
            command.Split(' ')[0]
            is "run"
                or "merge"
                or "profile"
                or "analyze"
                or "coverage"
                or "effects";
        Assert.True(
            call.ExitCode == 0 || (runsTests && call.ExitCode == 1),
            $"{page}: {command}\n{call.Error}"
        );
        Assert.NotEmpty(call.Out);
    }

    [Fact]
    public void The_index_names_every_page()
    {
        var index = File.ReadAllText(Path.Combine(Folder, "README.md"));
        var pages = Directory
            .GetFiles(Folder, "*.md")
            .Select(p => Path.GetFileName(p)!)
            .Where(p => p != "README.md");
        Assert.All(pages, page => Assert.Contains($"({page})", index, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_link_leads_somewhere()
    {
        string[] pages =
        [
            .. Directory.GetFiles(Folder, "*.md"),
            .. Directory.GetFiles(Repository.Root, "*.md"),
        ];
        Assert.All(
            pages.SelectMany(page =>
                Link()
                    .Matches(File.ReadAllText(page))
                    .Select(link => (page, Target: link.Groups[1].Value))
            ),
            link =>
                Assert.True(
                    Path.Exists(Path.Combine(Path.GetDirectoryName(link.page)!, link.Target)),
                    $"{link.page} links to {link.Target}"
                )
        );
    }

    private static bool TakesBuild(string command) =>
        command.Split(' ')[0]
            is "list"
                or "run"
                or "profile"
                or "analyze"
                or "coverage"
                or "effects";

    private static string[] Words(string command) =>
        [.. Word().Matches(command).Select(word => word.Value.Trim('"'))];

    [GeneratedRegex("^```console\n.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex ConsoleBlock();

    [GeneratedRegex(@"^\$ assay (.+)$", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\]\((?!https?:|#)([^)#]+)[^)]*\)")]
    private static partial Regex Link();

    /// <summary>A built copy that the commands may write into.</summary>
    public sealed class Orchard : IDisposable
    {
        private readonly TestTree _tree = TestTree.CopyBuilt("orchard");

        public string Root => _tree.Root;

        public void Dispose() => _tree.Dispose();
    }
}
