using System.Diagnostics;
using Assay.Engine.Workspace;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Workspace;

public sealed class GitStateTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task A_work_tree_has_a_commit_and_is_clean_until_a_file_changes()
    {
        Git("init", "--quiet");
        var empty = await ReadAsync();
        _tree.File("src/A.cs", "");
        _tree.File(".gitignore", ".assay/\n");
        Git("add", "-A");
        Git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "--quiet", "-m", "a");

        var clean = await ReadAsync();
        _tree.File(".assay/assay.db", "");
        var stillClean = await ReadAsync();
        _tree.File("src/A.cs", "changed");
        var dirty = await ReadAsync();

        Assert.Equal(new GitState(clean!.Root, null, false), empty);
        Assert.Matches("^[0-9a-f]{40}$", clean.Head);
        Assert.Equal(Path.GetFileName(_tree.Root), Path.GetFileName(clean.Root));
        Assert.False(clean.IsDirty);
        Assert.Equal(clean, stillClean);
        Assert.Equal(clean with { IsDirty = true }, dirty);
    }

    [Fact]
    public async Task A_folder_outside_of_every_work_tree_has_no_state() =>
        Assert.Null(await GitState.ReadAsync(_tree.Root, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Without_git_there_is_no_state()
    {
        Git("init", "--quiet");

        Assert.Null(
            await GitState.ReadAsync(
                _tree.Root,
                "no-such-git",
                TestContext.Current.CancellationToken
            )
        );
    }

    private Task<GitState?> ReadAsync() =>
        GitState.ReadAsync(
            Directory.CreateDirectory(Path.Combine(_tree.Root, "src")).FullName,
            TestContext.Current.CancellationToken
        );

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(
            new ProcessStartInfo("git", arguments) { WorkingDirectory = _tree.Root }
        )!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
