using System.IO.Enumeration;

namespace Assay.Tests.TestData;

/// <summary>A folder of its own for one test, gone when the test is over.</summary>
internal sealed class TestTree : IDisposable
{
    private TestTree(string root) => Root = root;

    public string Root { get; }

    /// <summary>An empty folder.</summary>
    public static TestTree Empty() => new(Directory.CreateTempSubdirectory("assay-").FullName);

    /// <summary>A copy of a tree of testdata/, not built.</summary>
    public static TestTree Copy(string name)
    {
        var tree = Empty();
        CopyFolder(Repository.TestData(name), tree.Root);
        return tree;
    }

    /// <summary>A copy of a tree of testdata/ with all that was built in it, for tests that change what was built.</summary>
    public static TestTree CopyBuilt(string name)
    {
        var built = BuiltTree.Of(name);
        var tree = Empty();
        CopyFiles(FilesOutside(built, ".assay", "assay-reports"), built, tree.Root);
        return tree;
    }

    public string File(string relativePath, string content)
    {
        var path = Path.Combine(Root, relativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    /// <summary>The files of a tree that are not made by building or by Assay.</summary>
    internal static IEnumerable<string> SourceFiles(string folder) =>
        FilesOutside(folder, "bin", "obj", ".assay", "assay-reports");

    internal static void CopyFolder(string source, string target) =>
        CopyFiles(SourceFiles(source), source, target);

    private static void CopyFiles(IEnumerable<string> files, string source, string target)
    {
        foreach (var file in files)
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            System.IO.File.Copy(file, copy, overwrite: true);
        }
    }

    // Not even entered: another test may be at work in the same tree, and what it writes comes and goes.
    private static FileSystemEnumerable<string> FilesOutside(string folder, params string[] left) =>
        new FileSystemEnumerable<string>(
            folder,
            (ref FileSystemEntry entry) => entry.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }
        )
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                !left.Contains(entry.FileName.ToString()),
        };
}
