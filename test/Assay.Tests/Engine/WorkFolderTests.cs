using Assay.Engine;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine;

public sealed class WorkFolderTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void It_is_gone_afterwards_with_all_that_is_in_it()
    {
        using (var work = new WorkFolder(_tree.Root))
        {
            File.WriteAllText(work.PathOf("a.txt"), "");
            Assert.Equal([work.PathOf("a.txt")], work.Files("*.txt"));
        }
        Assert.Empty(Directory.EnumerateFileSystemEntries(_tree.Root));
    }

    [Fact]
    public void What_cannot_be_deleted_stays_and_is_no_error()
    {
        var work = new WorkFolder(_tree.Root);
        File.WriteAllText(work.PathOf("a.txt"), "");
        using (ClosedFolder.Close(work.Path))
        {
            work.Dispose();
        }
        Assert.True(File.Exists(work.PathOf("a.txt")));
    }
}
