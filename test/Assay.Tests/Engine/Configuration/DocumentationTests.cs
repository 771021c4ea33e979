using Assay.Engine.Configuration;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Configuration;

public sealed class DocumentationTests
{
    private static readonly string Page = File.ReadAllText(
        Path.Combine(Repository.Root, "docs", "configuration.md")
    );

    [Fact]
    public void The_page_lists_every_key_with_its_default_and_meaning() =>
        Assert.All(
            KnownSettings.All,
            setting =>
            {
                var cells = RowOf(setting.Name);
                Assert.Equal(setting.DefaultText, cells[1]);
                Assert.Equal(setting.Summary, cells[3]);
            }
        );

    [Fact]
    public void The_page_lists_no_key_that_does_not_exist()
    {
        var listed = Page.Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]);

        Assert.Equal(KnownSettings.All.Select(s => s.Name), listed);
    }

    [Fact]
    public void The_sample_on_the_page_is_a_valid_file()
    {
        using var tree = TestTree.Empty();
        var sample = Page.Split("```toml")[1].Split("```")[0];

        var settings = FileSettings.Read(tree.File("assay.toml", sample));

        Assert.Equal(12, settings.Values.Count);
    }

    private static string[] RowOf(string name) =>
        Page.Split('\n')
            .Single(line => line.StartsWith($"| `{name}` |", StringComparison.Ordinal))
            .Trim('|')
            .Split('|', StringSplitOptions.TrimEntries);
}
