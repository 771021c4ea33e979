using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Commands;

public sealed class HookTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();
    private readonly GitRepository _git;

    public HookTests()
    {
        _tree.File("src/It's/All.slnx", "<Solution />");
        _git = GitRepository.Of(_tree.Root);
    }

    private string Hook => Path.Combine(_tree.Root, ".git", "hooks", "pre-commit");

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task The_hook_runs_what_the_change_needs_from_the_root_of_the_work_tree()
    {
        var call = await RunAsync("install");

        Assert.Equal(0, call.ExitCode);
        Assert.Equal(
            "#!/bin/sh\n# Written by 'assay hook install'; 'assay hook remove' takes it away.\n"
                + @"exec assay run 'src/It'\''s/All.slnx' --changed --fail-fast"
                + "\n",
            await ReadAsync(Hook)
        );
        if (!OperatingSystem.IsWindows())
        {
            Assert.True(File.GetUnixFileMode(Hook).HasFlag(UnixFileMode.UserExecute));
        }
        Assert.Contains(
            "It is there already",
            (await RunAsync("install")).Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_hook_of_ours_is_taken_away_and_a_missing_one_is_no_error()
    {
        await RunAsync("install");

        Assert.Equal(0, (await RunAsync("remove")).ExitCode);
        Assert.False(File.Exists(Hook));
        var again = await RunAsync("remove");
        Assert.Equal(
            (0, "There is no hook to remove.\n"),
            (again.ExitCode, again.Out.ReplaceLineEndings("\n"))
        );
    }

    [Theory]
    [InlineData("install", "add this line to it: assay run")]
    [InlineData("remove", "is not Assay's")]
    public async Task A_hook_of_somebody_else_stays_as_it_is(string what, string sentence)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Hook)!);
        await File.WriteAllTextAsync(
            Hook,
            "#!/bin/sh\nmake\n",
            TestContext.Current.CancellationToken
        );

        var call = await RunAsync(what);

        Assert.Equal(2, call.ExitCode);
        Assert.Contains(sentence, call.Errors, StringComparison.Ordinal);
        Assert.Equal("#!/bin/sh\nmake\n", await ReadAsync(Hook));
    }

    [Fact]
    public async Task The_folder_that_git_is_told_to_take_hooks_from_is_taken()
    {
        _git.Run("config", "core.hooksPath", "my-hooks");

        await RunAsync("install");

        Assert.True(File.Exists(Path.Combine(_tree.Root, "my-hooks", "pre-commit")));
        Assert.False(File.Exists(Hook));
    }

    [Fact]
    public async Task Git_runs_it_and_a_failure_keeps_the_commit_back()
    {
        // What the hook calls stands first in the search path, and says what it was given.
        await RunAsync("install");
        _tree.File("tools/assay", "#!/bin/sh\necho \"$@\" > called.txt\nexit 1\n");
        _tree.File("src/new.txt", "new");
        await File.WriteAllTextAsync(
            Hook,
            (await ReadAsync(Hook)).Replace(
                "exec assay",
                "exec sh tools/assay",
                StringComparison.Ordinal
            ),
            TestContext.Current.CancellationToken
        );
        var before = _git.Head;

        Assert.ThrowsAny<Exception>(() => _git.Commit("refused"));

        Assert.Equal(before, _git.Head);
        Assert.Equal(
            "run src/It's/All.slnx --changed --fail-fast\n",
            await ReadAsync(Path.Combine(_tree.Root, "called.txt"))
        );
    }

    [Fact]
    public async Task Outside_of_git_there_is_nothing_to_hook_into()
    {
        using var elsewhere = TestTree.Empty();
        elsewhere.File("All.slnx", "<Solution />");

        var call = await CliCall.RunAsync(elsewhere.Root, "hook", "install");

        Assert.Equal(2, call.ExitCode);
        Assert.Contains("is in no work tree of git", call.Errors, StringComparison.Ordinal);
    }

    private Task<CliCall> RunAsync(string what) =>
        CliCall.RunAsync(Path.Combine(_tree.Root, "src", "It's"), "hook", what);

    private static Task<string> ReadAsync(string file) =>
        File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
}
