using Assay.Engine.Configuration;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Configuration;

public sealed class ConfigurationFileTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void The_file_beside_the_solution_is_found()
    {
        var file = _tree.File("a/assay.toml", "");

        Assert.Equal(file, ConfigurationFile.Find(Path.Combine(_tree.Root, "a")));
    }

    [Fact]
    public void The_nearest_file_up_to_the_root_of_the_repository_is_found()
    {
        _tree.File("repo/.git/HEAD", "");
        _tree.File("repo/a/b/c/Some.slnx", "");
        var far = _tree.File("repo/assay.toml", "");
        var folder = Path.Combine(_tree.Root, "repo", "a", "b", "c");

        Assert.Equal(far, ConfigurationFile.Find(folder));

        var near = _tree.File("repo/a/b/assay.toml", "");
        Assert.Equal(near, ConfigurationFile.Find(folder));
    }

    [Fact]
    public void A_file_above_the_repository_is_not_taken()
    {
        _tree.File("assay.toml", "");
        _tree.File("repo/.git", "gitdir: elsewhere");
        _tree.File("repo/a/Some.slnx", "");

        Assert.Null(ConfigurationFile.Find(Path.Combine(_tree.Root, "repo", "a")));
    }

    [Fact]
    public void Outside_a_repository_a_file_further_up_is_not_taken()
    {
        _tree.File("assay.toml", "");
        _tree.File("a/Some.slnx", "");

        Assert.Null(ConfigurationFile.Find(Path.Combine(_tree.Root, "a")));
    }
}
