namespace Assay.Engine.Workspace.Solutions;

/// <summary>The solutions and projects that lie directly in a folder, in a stable order.</summary>
internal sealed class FolderContents
{
    // Built, fetched or hidden things: what lies in them belongs to nobody's solution.
    private static readonly string[] Skipped = ["bin", "obj", "node_modules", "artifacts"];

    private FolderContents(string path, string[] files)
    {
        Path = path;
        Solutions = files.Where(FileKinds.IsSolution).ToArray();
        Filters = files.Where(FileKinds.IsFilter).ToArray();
        Projects = files.Where(FileKinds.IsProject).ToArray();
    }

    public string Path { get; }

    public string[] Solutions { get; }

    public string[] Filters { get; }

    public string[] Projects { get; }

    /// <exception cref="AssayException">The folder cannot be read.</exception>
    public static FolderContents Read(string folder)
    {
        try
        {
            return new FolderContents(folder, Ordered(Directory.EnumerateFiles(folder)));
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new AssayException(
                Fault.Usage,
                $"The folder '{folder}' cannot be read ({e.Message.TrimEnd('.')}); make it readable, or give another path."
            );
        }
    }

    /// <summary>The folder and all below it, nearest first, without those that hold built or fetched things.</summary>
    public static IEnumerable<FolderContents> ReadBelow(string folder)
    {
        var waiting = new Queue<string>([folder]);
        yield return Read(folder);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var child in Children(next))
            {
                waiting.Enqueue(child);
                yield return Read(child);
            }
        }
    }

    // Links are not followed (they may lead in circles); a folder below that is closed to us, such as a database's,
    // is left out, as dotnet's own file patterns do.
    private static string[] Children(string folder) =>
        Ordered(
            Directory
                .EnumerateDirectories(
                    folder,
                    "*",
                    new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint }
                )
                .Where(child =>
                    System.IO.Path.GetFileName(child) is var name
                    && name[0] != '.'
                    && !Skipped.Contains(name, StringComparer.OrdinalIgnoreCase)
                    && IsReadable(child)
                )
        );

    /// <summary>Whether we may look into a folder.</summary>
    public static bool IsReadable(string folder)
    {
        try
        {
            using var entries = Directory.EnumerateFileSystemEntries(folder).GetEnumerator();
            entries.MoveNext();
            return true;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return false;
        }
    }

    private static string[] Ordered(IEnumerable<string> paths) =>
        paths.Order(StringComparer.Ordinal).ToArray();
}
