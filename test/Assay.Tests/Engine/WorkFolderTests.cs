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
        var file = new FileInfo(work.PathOf("a.txt"));
        file.Create().Dispose();
        Protect(file, isProtected: true);
        var other = Directory.CreateDirectory(Path.Combine(_tree.Root, "other"));
        // For the sake of Linux, where root may delete everything until it gives up its rights.
        using (ClosedFolder.Close(other.FullName))
        {
            work.Dispose();
        }
        file.Refresh();
        Assert.True(file.Exists);
        Protect(file, isProtected: false);
    }

    // Windows deletes no read-only file; elsewhere it is the folder that keeps it, whoever may change what lies around.
    private void Protect(FileInfo file, bool isProtected)
    {
        if (OperatingSystem.IsWindows())
        {
            file.IsReadOnly = isProtected;
            return;
        }
        const UnixFileMode all = (UnixFileMode)0b111_111_111;
        const UnixFileMode read = (UnixFileMode)0b101_101_101;
        File.SetUnixFileMode(_tree.Root, all);
        File.SetUnixFileMode(file.DirectoryName!, isProtected ? read : all);
    }
}
