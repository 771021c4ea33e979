using System.Diagnostics;
using Assay.Cli.Terminal.Failures;

namespace Assay.Tests.Cli.Terminal.Failures;

public class ShellTests
{
    private const string Nasty = "P/C.M(text: \"it's $HOME `x` \\ * !? #2; é\")";

    public static TheoryData<string, string, string?> Quoted =>
        new()
        {
            { "posix", "Plain/A.b_1", "Plain/A.b_1" },
            { "posix", "P/C.M(x: 1)", "'P/C.M(x: 1)'" },
            { "posix", "it's", @"'it'\''s'" },
            { "posix", "", "''" },
            { "posix", "turned\u202eround", null },
            { "fish", @"it's \n", @"'it\'s \\n'" },
            { "pwsh", "it's \"x\" $y", "'it''s \"x\" $y'" },
            { "pwsh", "it\u2019s", null },
            { "powershell", "it's", "'it''s'" },
            { "powershell", "M(x: \"a\")", null },
            { "cmd", "P/C.M(x: 1 & 2)", "\"P/C.M(x: 1 & 2)\"" },
            { "cmd", "M(x: \"a\")", null },
            { "cmd", "100%", null },
        };

    [Theory]
    [MemberData(nameof(Quoted))]
    public void Each_shell_has_its_own_quotation_marks(string shell, string word, string? quoted) =>
        Assert.Equal(quoted, Named(shell).Quote(word));

    [Theory]
    [InlineData("posix", false, "SHELL", "/bin/zsh")]
    [InlineData("fish", false, "SHELL", "/usr/bin/fish")]
    [InlineData("pwsh", false, "SHELL", "/usr/bin/pwsh")]
    [InlineData("posix", false, "TERM", "xterm")]
    [InlineData("posix", true, "MSYSTEM", "MINGW64")]
    [InlineData("cmd", true, "PSModulePath", @"C:\Program Files\WindowsPowerShell\Modules")]
    [InlineData(
        "powershell",
        true,
        "PSModulePath",
        @"C:\Users\me\Documents\WindowsPowerShell\Modules;C:\Program Files\WindowsPowerShell\Modules"
    )]
    [InlineData(
        "pwsh",
        true,
        "PSModulePath",
        @"C:\Users\me\Documents\PowerShell\Modules;C:\Program Files\PowerShell\Modules"
    )]
    public void The_shell_in_use_is_told_from_the_environment(
        string shell,
        bool isWindows,
        string variable,
        string value
    ) =>
        Assert.Same(
            Named(shell),
            Shell.Of(new Dictionary<string, string> { [variable] = value }, isWindows)
        );

    [Fact]
    public async Task A_quoted_word_reaches_a_program_as_it_was()
    {
        // Wherever these tests run there is an sh: Windows has that of git.
        var start = new ProcessStartInfo("sh", ["-c", "printf %s " + Shell.Posix.Quote(Nasty)])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };

        using var process = Process.Start(start)!;
        var seen = await process.StandardOutput.ReadToEndAsync(
            TestContext.Current.CancellationToken
        );
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Nasty, seen);
    }

    private static Shell Named(string name) =>
        name switch
        {
            "posix" => Shell.Posix,
            "fish" => Shell.Fish,
            "pwsh" => Shell.PowerShell,
            "powershell" => Shell.WindowsPowerShell,
            _ => Shell.Cmd,
        };
}
