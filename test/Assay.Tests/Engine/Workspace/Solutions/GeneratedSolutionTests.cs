using Assay.Engine.Workspace.Solutions;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Workspace.Solutions;

public sealed class GeneratedSolutionTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void One_that_is_being_read_is_never_changed()
    {
        var first = Write("Debug");
        // As a process reads it that has not expected it to change.
        using var reader = File.Open(first, FileMode.Open, FileAccess.Read, FileShare.Read);
        var content = File.ReadAllText(first);

        var second = Write("Checked");

        Assert.NotEqual(first, second);
        Assert.Equal(content, File.ReadAllText(first));
        Assert.Contains("\"Checked\"", File.ReadAllText(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_that_write_the_same_at_once_leave_one_file_and_nothing_beside_it()
    {
        var written = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => Write("Debug")))
        );

        Assert.Equal(
            [Assert.Single(written.Distinct())],
            Directory.EnumerateFileSystemEntries(_tree.Root)
        );
    }

    private string Write(string configuration) =>
        GeneratedSolution.Write(
            _tree.Root,
            [Path.Combine(_tree.Root, "A", "A.csproj"), Path.Combine(_tree.Root, "B", "B.csproj")],
            configuration
        );
}
