using Assay.Engine;
using Assay.Engine.Selection;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Selection;

public sealed class GitChangesTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task Changed_deleted_staged_and_unknown_files_count_and_ignored_ones_do_not()
    {
        _tree.File("src/A.cs", "a");
        _tree.File("src/B b.cs", "b");
        _tree.File("C.cs", "c");
        _tree.File(".gitignore", "bin/\n");
        var git = GitRepository.Of(_tree.Root);
        _tree.File("src/A.cs", "changed");
        File.Delete(Path.Combine(_tree.Root, "src", "B b.cs"));
        _tree.File("Staged.cs", "s");
        git.Run("add", "Staged.cs");
        _tree.File("src/Unknown é.cs", "u");
        _tree.File("bin/Ignored.dll", "i");

        Assert.Equal(
            ["Staged.cs", "src/A.cs", "src/B b.cs", "src/Unknown é.cs"],
            await FilesAsync("HEAD")
        );
    }

    [Fact]
    public async Task Without_a_base_it_is_where_the_branch_left_the_default_one()
    {
        _tree.File("A.cs", "a");
        var git = GitRepository.Of(_tree.Root);
        var fork = git.Head;
        git.Run("checkout", "--quiet", "-b", "work");
        _tree.File("Mine.cs", "m");
        git.Commit("mine");
        git.Run("checkout", "--quiet", "main");
        _tree.File("Theirs.cs", "t");
        git.Commit("theirs");
        git.Run("checkout", "--quiet", "work");

        var (changes, problem) = await ReadAsync(null);

        Assert.Null(problem);
        Assert.Equal(fork, changes!.Base);
        Assert.Equal(["Mine.cs"], await FilesAsync(null));
        Assert.Equal(["Mine.cs"], await FilesAsync("main"));
    }

    [Fact]
    public async Task A_detached_head_has_a_base_too()
    {
        _tree.File("A.cs", "a");
        var git = GitRepository.Of(_tree.Root);
        git.Run("checkout", "--quiet", "--detach");
        _tree.File("B.cs", "b");
        git.Commit("b");

        Assert.Equal(["B.cs"], await FilesAsync(null));
    }

    [Theory]
    [InlineData("no-such-branch")]
    [InlineData("--output=x")]
    public async Task A_base_that_does_not_exist_is_refused(string since)
    {
        GitRepository.Of(_tree.Root);

        var fault = await Assert.ThrowsAsync<AssayException>(() => ReadAsync(since));

        Assert.Equal(Fault.Usage, fault.Fault);
        Assert.Contains(
            $"There is no commit '{since}' here",
            fault.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Without_a_repository_nothing_is_known() =>
        Assert.StartsWith(
            "git does not know this folder",
            await ProblemAsync(),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Before_the_first_commit_nothing_is_known()
    {
        new GitRepository(_tree.Root).Run("init", "--quiet");

        Assert.StartsWith("There is no commit yet", await ProblemAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_branch_that_looks_like_the_default_one_nothing_is_known()
    {
        GitRepository.Of(_tree.Root, "feature");

        Assert.Contains(
            "name a commit: --changed BASE",
            await ProblemAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task While_a_merge_is_under_way_nothing_is_known()
    {
        _tree.File("A.cs", "a");
        var git = GitRepository.Of(_tree.Root);
        git.Run("checkout", "--quiet", "-b", "other");
        _tree.File("B.cs", "b");
        git.Commit("b");
        git.Run("checkout", "--quiet", "main");
        git.Run("merge", "--no-ff", "--no-commit", "--quiet", "other");

        Assert.StartsWith("A merge is under way", await ProblemAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shallow_clone_that_does_not_reach_back_is_said_to_be_one()
    {
        _tree.File("origin/A.cs", "a");
        var origin = Path.Combine(_tree.Root, "origin");
        var git = GitRepository.Of(origin);
        git.Run("checkout", "--quiet", "-b", "work");
        git.Commit("one");
        git.Commit("two");
        git.Run("checkout", "--quiet", "main");
        git.Commit("three");
        new GitRepository(_tree.Root).Run(
            "clone",
            "--quiet",
            "--depth",
            "1",
            "--no-single-branch",
            "--branch",
            "work",
            new Uri(origin).AbsoluteUri,
            "clone"
        );

        var (changes, problem) = await GitChanges.ReadAsync(
            Path.Combine(_tree.Root, "clone"),
            null,
            TestContext.Current.CancellationToken
        );

        Assert.Null(changes);
        Assert.Contains("fetch-depth: 0", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dirty_submodule_counts_as_changed()
    {
        _tree.File("lib/L.cs", "l");
        GitRepository.Of(Path.Combine(_tree.Root, "lib"));
        _tree.File("app/A.cs", "a");
        var app = Path.Combine(_tree.Root, "app");
        var git = GitRepository.Of(app);
        git.Run(
            "submodule",
            "--quiet",
            "add",
            new Uri(Path.Combine(_tree.Root, "lib")).AbsoluteUri,
            "lib"
        );
        git.Commit("with lib");
        _tree.File("app/lib/L.cs", "changed");

        var (changes, _) = await GitChanges.ReadAsync(
            app,
            "HEAD",
            TestContext.Current.CancellationToken
        );

        Assert.Equal([Path.Combine(app, "lib")], changes!.Files);
    }

    [Fact]
    public async Task What_Assay_writes_itself_can_be_left_out()
    {
        GitRepository.Of(_tree.Root);
        _tree.File("assay-reports/a.json", "{}");
        _tree.File("assay-reports.cs", "");

        var (changes, _) = await ReadAsync("HEAD");

        Assert.Equal(
            [Path.Combine(_tree.Root, "assay-reports.cs")],
            changes!.Without(Path.Combine(_tree.Root, "assay-reports")).Files
        );
    }

    private Task<(GitChanges? Changes, string? Problem)> ReadAsync(string? since) =>
        GitChanges.ReadAsync(_tree.Root, since, TestContext.Current.CancellationToken);

    private async Task<string?> ProblemAsync()
    {
        var (changes, problem) = await ReadAsync(null);
        Assert.Null(changes);
        return problem;
    }

    private async Task<IEnumerable<string>> FilesAsync(string? since)
    {
        var (changes, problem) = await ReadAsync(since);
        Assert.Null(problem);
        return changes!.Files.Select(f => Path.GetRelativePath(_tree.Root, f).Replace('\\', '/'));
    }
}
