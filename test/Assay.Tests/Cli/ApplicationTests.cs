using System.Text.Json;
using Assay.Cli;
using Assay.Engine;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli;

public sealed class ApplicationTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public ApplicationTests() => _tree.File("Shop.csproj", "<Project />");

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task A_current_folder_that_is_gone_is_one_sentence_and_exit_code_2()
    {
        var surroundings = CliCall.Surroundings() with { CurrentDirectory = null };

        var call = await CliCall.RunAsync(surroundings, "list");

        Assert.Equal(2, call.ExitCode);
        Assert.StartsWith(
            "error: The current folder does not exist any more;",
            call.Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "Unknown option '--fromat'; did you mean --format?",
        "config",
        "show",
        "--fromat",
        "json"
    )]
    [InlineData(
        "Unknown option '--bananas'; 'assay --help' lists what there is.",
        "config",
        "show",
        "--bananas"
    )]
    [InlineData("Unknown option '--versoin'; did you mean --version?", "--versoin")]
    [InlineData("Unknown command 'confg'; did you mean config?", "confg")]
    [InlineData("Unknown command 'shwo'; did you mean show?", "config", "shwo")]
    [InlineData("'b' is one argument too many; give one PATH only.", "config", "show", "a", "b")]
    [InlineData("--format expects text or json, not 'yaml'.", "config", "show", "--format", "yaml")]
    [InlineData(
        "--jobs expects a whole number of at least 1, not \"0\".",
        "config",
        "show",
        "-j",
        "0"
    )]
    [InlineData(
        "--quiet and --verbose contradict each other; give one of them.",
        "config",
        "show",
        "-q",
        "-v"
    )]
    [InlineData("Required argument missing for option: '--filter'.", "config", "show", "--filter")]
    public async Task A_wrong_command_line_is_one_sentence_and_exit_code_2(
        string sentence,
        params string[] args
    )
    {
        var call = await CliCall.RunAsync(_tree.Root, args);

        Assert.Equal(2, call.ExitCode);
        Assert.Equal("error: " + sentence, call.Error.TrimEnd());
        Assert.Empty(call.Out);
    }

    [Fact]
    public async Task An_error_is_a_document_too_where_json_is_asked_for()
    {
        var call = await CliCall.RunAsync(
            _tree.Root,
            "config",
            "show",
            "--bananas",
            "--format",
            "json"
        );

        using var document = JsonDocument.Parse(call.Out);
        Assert.Equal("assay/error/1", document.RootElement.GetProperty("schema").GetString());
        Assert.Equal(2, document.RootElement.GetProperty("exitCode").GetInt32());
        Assert.Contains(
            document.RootElement.GetProperty("message").GetString()!,
            call.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Help_and_version_are_results()
    {
        var help = await CliCall.RunAsync(_tree.Root, "--help");
        var bare = await CliCall.RunAsync(_tree.Root);
        var version = await CliCall.RunAsync(_tree.Root, "--version");

        Assert.Equal(0, help.ExitCode);
        Assert.Contains("Exit codes: 0 fine; 1 tests failed", help.Out, StringComparison.Ordinal);
        Assert.Equal(help, bare);
        Assert.Equal(0, version.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\s*$", version.Out);
        Assert.DoesNotContain('+', version.Out);
    }

    [Fact]
    public void Each_end_has_its_exit_code()
    {
        Assert.Equal(0, ExitCodes.Of(Verdict.Fine));
        Assert.Equal(1, ExitCodes.Of(Verdict.Andon));
        Assert.Equal(2, ExitCodes.Of(new AssayException(Fault.Usage, "")));
        Assert.Equal(3, ExitCodes.Of(new AssayException(Fault.BrokenBuild, "")));
        Assert.Equal(4, ExitCodes.Of(new AssayException(Fault.NothingToRun, "")));
        Assert.Equal(70, ExitCodes.Of(new InvalidOperationException()));
        Assert.Equal(130, ExitCodes.Of(new OperationCanceledException()));
    }

    [Fact]
    public void What_breaks_while_everything_is_stopped_is_a_cancellation()
    {
        using var stop = new CancellationTokenSource();
        Assert.IsType<IOException>(Ending.Of(new IOException(), stop.Token));

        stop.Cancel();
        Assert.IsType<OperationCanceledException>(
            Ending.Of(new IOException(), stop.Token),
            exactMatch: false
        );
    }

    [Fact]
    public void A_full_disk_and_a_refused_access_are_the_user_s_to_mend()
    {
        const int NoSpaceOnLinuxAndMacOS = 28;
        Exception[] thrown =
        [
            new IOException("No space left on device : '/x/y'", NoSpaceOnLinuxAndMacOS),
            new UnauthorizedAccessException("Access to the path '/x/y' is denied."),
        ];

        foreach (var end in thrown.Select(t => Ending.Of(t, CancellationToken.None)))
        {
            Assert.Equal(2, ExitCodes.Of(end));
            Assert.Contains("'/x/y'", end.Message, StringComparison.Ordinal);
            Assert.EndsWith("and run again.", end.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_cancellation_that_nobody_asked_for_is_a_bug() =>
        Assert.Equal(
            70,
            ExitCodes.Of(Ending.Of(new TaskCanceledException(), CancellationToken.None))
        );
}
