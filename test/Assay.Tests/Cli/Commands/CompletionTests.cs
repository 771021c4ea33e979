using System.Diagnostics;
using Assay.Cli;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Commands;

public class CompletionTests
{
    [Theory]
    [InlineData("assay ru", "run")]
    [InlineData("assay run --fail", "--fail-fast")]
    [InlineData("assay run --report j", "junit")]
    [InlineData("assay run --report ", "ctrf,junit,trx")]
    [InlineData("assay hook ", "install,remove")]
    [InlineData("assay export ", "timings")]
    [InlineData("assay merge --report ", "ctrf,junit,trx")]
    [InlineData("assay run --sh", "--shard")]
    public async Task Bash_completes_commands_options_and_values(string typed, string expected)
    {
        using var tree = TestTree.Empty();
        var script = await CliCall.RunAsync(tree.Root, "completion", "bash");
        var tool = typeof(Application).Assembly.Location;
        var file = tree.File(
            "complete.sh",
            $$"""
            {{script.Out}}
            assay() { dotnet '{{tool}}' "$@"; }
            COMP_LINE='{{typed}}'; COMP_POINT=${#COMP_LINE}
            _assay
            printf '%s\n' "${COMPREPLY[@]}"
            """.ReplaceLineEndings("\n")
        );

        using var bash = Process.Start(
            new ProcessStartInfo("bash", [file]) { RedirectStandardOutput = true }
        )!;
        var found = await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);

        var words = found.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        Assert.All(expected.Split(','), word => Assert.Contains(word, words));
        Assert.DoesNotContain("analyze", words);
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _assay assay")]
    [InlineData("zsh", "compdef _assay assay")]
    [InlineData("fish", "complete -c assay")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName assay")]
    public async Task Each_shell_has_a_script(string shell, string line)
    {
        var call = await CliCall.RunAsync(Path.GetTempPath(), "completion", shell);

        Assert.Equal(0, call.ExitCode);
        Assert.Contains(line, call.Out, StringComparison.Ordinal);
        Assert.Contains("[suggest:", call.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', call.Out);
    }

    [Fact]
    public async Task Another_shell_is_refused_with_those_that_there_are()
    {
        var call = await CliCall.RunAsync(Path.GetTempPath(), "completion", "csh");

        Assert.Equal(2, call.ExitCode);
        Assert.Contains(
            "there is one for bash, zsh, fish, pwsh",
            call.Errors,
            StringComparison.Ordinal
        );
    }
}
