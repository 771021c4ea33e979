using System.Text.Json;
using Assay.Tests.TestData;
using NJsonSchema;

namespace Assay.EndToEnd;

public sealed class StreamTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    private static string Endless => BuiltTree.Of("endless");

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData("list", "list")]
    [InlineData("profile", "profile")]
    [InlineData("analyze", "analyze")]
    [InlineData("config", "config show")]
    [InlineData("doctor", "doctor")]
    [InlineData("error", "list --filter Bananas")]
    public async Task A_document_is_alone_on_standard_output_and_obeys_its_schema(
        string document,
        string command
    )
    {
        var call = await ToolCall.AssayAsync(
            _tree.Root,
            [.. command.Split(' '), Endless, .. Options(command), "--format", "json"]
        );

        var schema = await JsonSchema.FromFileAsync(
            Path.Combine(Repository.Root, "docs", "schemas", $"{document}-1.schema.json"),
            TestContext.Current.CancellationToken
        );
        Assert.Empty(schema.Validate(call.Out));
        using var json = JsonDocument.Parse(call.Out);
        Assert.Equal($"assay/{document}/1", json.RootElement.GetProperty("schema").GetString());
    }

    [Fact]
    public async Task Init_writes_a_document_that_obeys_its_schema()
    {
        using var tree = TestTree.Copy("endless");

        var call = await ToolCall.AssayAsync(tree.Root, "init", "--format", "json");

        var schema = await JsonSchema.FromFileAsync(
            Path.Combine(Repository.Root, "docs", "schemas", "init-1.schema.json"),
            TestContext.Current.CancellationToken
        );
        Assert.Empty(schema.Validate(call.Out));
    }

    [Theory]
    [InlineData("profile")]
    [InlineData("analyze")]
    public async Task Redirected_output_has_no_escape_codes_even_where_tests_print_some(
        string command
    )
    {
        var call = await RunAsync(command);

        Assert.Contains("red [green]no[/] markup", call.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', call.Out + call.Error);
        Assert.DoesNotContain('\r', (call.Out + call.Error).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Progress_and_failures_go_to_standard_error_as_they_occur()
    {
        var call = await RunAsync("profile");

        Assert.Contains("Running tests …", call.Error, StringComparison.Ordinal);
        Assert.Contains("FAILED Endless/", call.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Running tests", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_leaves_results_only()
    {
        var call = await RunAsync("profile", "--quiet");

        Assert.Empty(call.Error);
        Assert.Contains("2 tests: 1 passed, 1 failed", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verbose_says_what_hosts_do_and_why()
    {
        var call = await RunAsync("profile", "-v");

        Assert.Contains("host 1 runs Endless", call.Error, StringComparison.Ordinal);
        Assert.Contains("host 1 ended after", call.Error, StringComparison.Ordinal);
        Assert.Matches("Endless: 2 tests in 1 units: .+", call.Error);
    }

    private Task<ToolCall> RunAsync(string command, params string[] options) =>
        ToolCall.AssayAsync(_tree.Root, [command, Endless, .. Options(command), .. options]);

    private static string[] Options(string command) =>
        command switch
        {
            "doctor" => [],
            "profile" or "analyze" => ["--no-build", "--filter", "at_once", "--output", "reports"],
            "list" => ["--no-build"],
            _ => [],
        };
}
