using System.Diagnostics;
using System.Text.RegularExpressions;
using Assay.Tests.TestData;

namespace Assay.EndToEnd;

public sealed class TerminalTests : IDisposable
{
    private const int Columns = 60;

    private readonly TestTree _tree = TestTree.Empty();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task The_live_line_stays_one_line_and_does_not_flicker()
    {
        var seen = await UntilAsync("", "2 of 3 tests · 1 failed");

        // Neither the screen nor a whole line is ever cleared: what is overwritten never goes dark in between.
        Assert.DoesNotMatch(@"\x1b\[[0-3]?J|\x1b\[[12]K", seen);
        // Nothing moves the cursor but the return to the start of the line.
        Assert.DoesNotMatch(@"\x1b\[\d*[ABCDEFGH]|\x1b\[\d*;\d*[Hf]", seen);
        Assert.NotEmpty(Frames(seen));
        Assert.All(Frames(seen), frame => Assert.InRange(frame.Length, 1, Columns - 1));
    }

    [Fact]
    public async Task Ctrl_C_stops_and_gives_the_cursor_back()
    {
        var seen = await UntilAsync("", "FAILED");

        Assert.Single(Regex.Matches(seen, @"\x1b\[\?25l"));
        Assert.EndsWith(
            "\u001b[?25hCancelled; what was recorded until now is kept.",
            seen.TrimEnd(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Results_come_after_the_line_is_gone_and_the_cursor_is_back()
    {
        var seen = await ToTheEndAsync();

        var cursor = seen.LastIndexOf("\u001b[?25h", StringComparison.Ordinal);
        var results = seen.IndexOf("Slowest tests", StringComparison.Ordinal);
        Assert.InRange(cursor, 0, results);
    }

    [Fact]
    public async Task Failures_stand_above_the_line_in_colour_without_what_the_test_printed()
    {
        var seen = await UntilAsync("", "markup");

        Assert.Matches(@"\x1b\[31;1mFAILED Endless/Endless\.EndlessTests\.Fails_at_once", seen);
        Assert.Contains("red [green]no[/] markup", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[31mred", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NO_COLOR_takes_the_colour_and_leaves_the_line()
    {
        var seen = await UntilAsync("NO_COLOR=1", "2 of 3 tests");

        Assert.DoesNotMatch(@"\x1b\[[\d;]*m", seen);
        Assert.Contains("\u001b[?25l", seen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CI=true")]
    [InlineData("TERM=dumb")]
    public async Task Build_servers_and_dumb_terminals_get_plain_lines(string variable)
    {
        var seen = await UntilAsync(variable, "FAILED");

        Assert.DoesNotContain("\u001b[?25l", seen, StringComparison.Ordinal);
        Assert.Contains("Running tests …", seen, StringComparison.Ordinal);
    }

    /// <summary>All that a terminal got to see of a run that is stopped by Ctrl-C when a text appears.</summary>
    private async Task<string> UntilAsync(string variable, string text)
    {
        SkipUnlessLinux();
        using var terminal = Process.Start(await TerminalAsync(variable))!;
        var seen = "";
        while (!seen.Contains(text, StringComparison.Ordinal))
        {
            var read = new char[4096];
            var count = await terminal.StandardOutput.ReadAsync(
                read,
                TestContext.Current.CancellationToken
            );
            Assert.True(count > 0, seen);
            seen += new string(read, 0, count);
        }
        await terminal.StandardInput.WriteAsync('\u0003');
        await terminal.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        seen += await terminal.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await terminal.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(130, terminal.ExitCode);
        return seen;
    }

    /// <summary>All that a terminal got to see of a run that comes to its end.</summary>
    private async Task<string> ToTheEndAsync()
    {
        SkipUnlessLinux();
        using var terminal = Process.Start(await TerminalAsync("", "--filter", "at_once"))!;
        var seen = await terminal.StandardOutput.ReadToEndAsync(
            TestContext.Current.CancellationToken
        );
        await terminal.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, terminal.ExitCode);
        return seen;
    }

    private async Task<ProcessStartInfo> TerminalAsync(string variable, params string[] options)
    {
        var words = string.Join(
            ' ',
            (string[])
                [
                    await InstalledTool.PathAsync(),
                    "profile",
                    BuiltTree.Of("endless"),
                    "--no-build",
                    "--output",
                    Path.Combine(_tree.Root, "reports"),
                    .. options,
                ]
        );
        // script gives a command a terminal of its own and passes on what it gets.
        return ToolCall.StartInfo(
            "script",
            [
                "-qefc",
                $"stty cols {Columns}; TERM=xterm-256color; export TERM; {Export(variable)} exec {words}",
                Path.Combine(_tree.Root, "typescript"),
            ],
            _tree.Root
        );
    }

    private static string Export(string variable) =>
        variable.Length == 0 ? "" : $"{variable}; export {variable.Split('=')[0]};";

    private static IEnumerable<string> Frames(string seen) =>
        seen.Split('\r', '\n')
            .Where(part => part.Contains(" of 3 tests ·", StringComparison.Ordinal))
            .Select(part => Regex.Replace(part, @"\x1b\[[?\d;]*[a-zA-Z]", ""));

    private static void SkipUnlessLinux() =>
        Assert.SkipUnless(OperatingSystem.IsLinux(), "script takes other options elsewhere");
}
