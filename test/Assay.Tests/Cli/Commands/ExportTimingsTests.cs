using Assay.Tests.Engine.Report;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Commands;

/// <summary><c>assay export timings</c> on testdata/unsteady.</summary>
public class ExportTimingsTests
{
    private const string Broken = "Unsteady/Unsteady.SteadyTests.One_and_one_are_three";

    [Fact]
    public async Task Timings_are_exported_and_kept_where_they_have_hardly_changed()
    {
        using var tree = TestTree.CopyBuilt("unsteady");
        var nothing = await CliCall.RunAsync(tree.Root, "export", "timings");
        Assert.Equal(4, nothing.ExitCode);
        await CliCall.RunAsync(tree.Root, "run", "--no-build");

        var call = await CliCall.RunAsync(tree.Root, "export", "timings");
        var file = Path.Combine(tree.Root, "assay-reports", "timings.json");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await CliCall.RunAsync(tree.Root, "export", "timings");
        var named = await CliCall.RunAsync(tree.Root, "export", "timings", "--output", "here.json");

        Assert.Equal((0, 0), (call.ExitCode, named.ExitCode));
        Assert.Empty(await SchemaTests.ErrorsAsync("timings", text));
        Assert.Contains($"\"{Broken}\": ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing_is_done", text, StringComparison.Ordinal);
        Assert.Equal(
            text,
            await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)
        );
        Assert.True(File.Exists(Path.Combine(tree.Root, "here.json")));
    }

    [Fact]
    public async Task What_is_no_timings_file_is_not_replaced_by_one()
    {
        using var tree = TestTree.CopyBuilt("unsteady");
        var mine = tree.File("mine.json", "{}");
        await CliCall.RunAsync(tree.Root, "run", "--no-build");

        var call = await CliCall.RunAsync(tree.Root, "export", "timings", "--output", mine);

        Assert.Equal(2, call.ExitCode);
        Assert.Equal(
            "{}",
            await File.ReadAllTextAsync(mine, TestContext.Current.CancellationToken)
        );
    }
}
