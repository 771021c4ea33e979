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
        foreach (
            var file in Directory
                .EnumerateFiles(built, "*", SearchOption.AllDirectories)
                .Where(f =>
                    !Path.GetRelativePath(built, f)
                        .Split(Path.DirectorySeparatorChar)
                        .Any(part => part is ".assay" or "assay-reports")
                )
        )
        {
            var copy = Path.Combine(tree.Root, Path.GetRelativePath(built, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            System.IO.File.Copy(file, copy);
        }
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
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f =>
                !Path.GetRelativePath(folder, f)
                    .Split(Path.DirectorySeparatorChar)
                    .Any(part => part is "bin" or "obj" or ".assay" or "assay-reports")
            );

    internal static void CopyFolder(string source, string target)
    {
        foreach (var file in SourceFiles(source))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            System.IO.File.Copy(file, copy, overwrite: true);
        }
    }
}
