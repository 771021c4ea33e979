using Assay.Engine.Workspace;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Workspace;

public class GitHistoryTests
{
    [Fact]
    public async Task The_files_of_each_commit_are_told_the_latest_first()
    {
        using var tree = TestTree.Empty();
        tree.File("a/Äpfel.cs", "1");
        tree.File("b.cs", "1");
        var git = GitRepository.Of(tree.Root);
        tree.File("b.cs", "2");
        git.Commit("b");
        git.Commit("nothing");

        var history = await GitHistory.ReadAsync(
            Path.Combine(tree.Root, "a"),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(
            [
                [],
                ["b.cs"],
                ["a/Äpfel.cs", "b.cs"],
            ],
            history!.Commits.Select(c =>
                c.Select(f => Path.GetRelativePath(tree.Root, f).Replace('\\', '/'))
                    .Order(StringComparer.Ordinal)
                    .ToArray()
            )
        );
    }

    [Fact]
    public async Task Without_a_repository_or_a_commit_nothing_is_known()
    {
        using var tree = TestTree.Empty();
        var cancel = TestContext.Current.CancellationToken;
        Assert.Null(await GitHistory.ReadAsync(tree.Root, cancel));

        new GitRepository(tree.Root).Run("init", "--quiet");

        Assert.Null(await GitHistory.ReadAsync(tree.Root, cancel));
    }
}
