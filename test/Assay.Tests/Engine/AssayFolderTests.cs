using System.Diagnostics;
using Assay.Engine;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine;

public sealed class AssayFolderTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task Git_sees_nothing_of_the_folder()
    {
        await GitAsync("init", "-q");
        var folder = AssayFolder.Create(_tree.Root);
        await File.WriteAllTextAsync(
            folder.PathOf("assay.db"),
            "x",
            TestContext.Current.CancellationToken
        );

        Assert.Equal("", await GitAsync("status", "--porcelain", "--untracked-files=all"));
    }

    [Fact]
    public void The_user_s_own_gitignore_in_it_stays()
    {
        var own = _tree.File(".assay/.gitignore", "*.db\n");

        AssayFolder.Create(_tree.Root);

        Assert.Equal("*.db\n", File.ReadAllText(own));
    }

    [Fact]
    public void A_file_in_its_place_is_the_user_s_to_move()
    {
        _tree.File(".assay", "a file");

        var fault = Assert.Throws<AssayException>(() => AssayFolder.Create(_tree.Root));

        Assert.Equal(Fault.Usage, fault.Fault);
        Assert.Contains(
            Path.Combine(_tree.Root, ".assay"),
            fault.Message,
            StringComparison.Ordinal
        );
    }

    private async Task<string> GitAsync(params string[] arguments)
    {
        using var git = Process.Start(
            new ProcessStartInfo("git", arguments)
            {
                WorkingDirectory = _tree.Root,
                RedirectStandardOutput = true,
            }
        )!;
        var output = await git.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, git.ExitCode);
        return output;
    }
}
