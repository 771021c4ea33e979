using System.Text.Json;
using Assay.Tests.TestData;

namespace Assay.EndToEnd;

public sealed class ExitCodeTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    private static string Endless => BuiltTree.Of("endless");

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task Zero_where_all_tests_pass() =>
        Assert.Equal(0, (await ProfileAsync("--filter", "Passes_at_once")).ExitCode);

    [Fact]
    public async Task One_where_a_test_fails()
    {
        var call = await ProfileAsync("--filter", "at_once");

        Assert.Equal(1, call.ExitCode);
        Assert.Contains("2 tests: 1 passed, 1 failed", call.Out, StringComparison.Ordinal);
        Assert.Contains(
            "FAILED Endless/Endless.EndlessTests.Fails_at_once",
            call.Out,
            StringComparison.Ordinal
        );
        Assert.Matches(
            @"at Endless\.EndlessTests\.Fails_at_once\(\).*EndlessTests\.cs:line \d+",
            call.Out
        );
    }

    [Theory]
    [InlineData("--bananas")]
    [InlineData("--format", "yaml")]
    [InlineData("--filter", "/(/")]
    [InlineData("no-such-folder")]
    public async Task Two_where_the_command_line_is_wrong(params string[] arguments)
    {
        var call = await ToolCall.AssayAsync(_tree.Root, ["list", .. arguments]);

        Assert.Equal(2, call.ExitCode);
        Assert.StartsWith("error: ", call.Error, StringComparison.Ordinal);
        Assert.Empty(call.Out);
    }

    [Fact]
    public async Task Two_where_the_current_folder_is_gone()
    {
        Assert.SkipWhen(
            OperatingSystem.IsWindows(),
            "Windows does not let go of a folder in which a process is"
        );
        var assay = await InstalledTool.PathAsync();
        var script = $"mkdir here && cd here && rmdir ../here && exec '{assay}' list";

        var call = await ToolCall.RunAsync("sh", ["-c", script], _tree.Root);

        Assert.Equal(2, call.ExitCode);
        Assert.Contains("current folder does not exist", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_where_there_is_no_solution() =>
        Assert.Equal(2, (await ToolCall.AssayAsync(_tree.Root, "analyze")).ExitCode);

    [Fact]
    public async Task Three_where_the_solution_does_not_build()
    {
        using var tree = TestTree.Copy("endless");
        tree.File("Endless/Broken.cs", "class Broken { int Missing() { } }");

        var call = await ToolCall.AssayAsync(tree.Root, "profile", "--format", "json");

        Assert.Equal(3, call.ExitCode);
        Assert.Contains("CS0161", call.Error, StringComparison.Ordinal);
        using var error = JsonDocument.Parse(call.Out);
        Assert.Equal("assay/error/1", error.RootElement.GetProperty("schema").GetString());
        Assert.Equal(3, error.RootElement.GetProperty("exitCode").GetInt32());
    }

    [Fact]
    public async Task Four_where_no_test_fits_the_filter()
    {
        var call = await ProfileAsync("--filter", "Bananas");

        Assert.Equal(4, call.ExitCode);
        Assert.Contains("'Bananas'", call.Error, StringComparison.Ordinal);
    }

    private Task<ToolCall> ProfileAsync(params string[] options) =>
        ToolCall.AssayAsync(
            _tree.Root,
            ["profile", Endless, "--no-build", "--output", "reports", .. options]
        );
}
