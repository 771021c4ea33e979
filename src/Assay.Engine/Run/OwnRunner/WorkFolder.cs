namespace Assay.Engine.Run.OwnRunner;

/// <summary>A folder of its own for one call of a runner, gone afterwards.</summary>
internal sealed class WorkFolder : IDisposable
{
    /// <exception cref="AssayException">It can't be made.</exception>
    public WorkFolder(AssayFolder folder)
    {
        Path = folder.PathOf(System.IO.Path.Combine("own-runner", Guid.NewGuid().ToString("N")));
        try
        {
            Directory.CreateDirectory(Path);
        }
        catch (Exception e) when (WriteFault.Of(Path, e) is { } fault)
        {
            throw fault;
        }
    }

    /// <summary>Full path.</summary>
    public string Path { get; }

    /// <summary>Full paths of the files in it and below, whose names match.</summary>
    public IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Path, pattern, SearchOption.AllDirectories);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A process that the tests have left behind may hold a file in it; .assay/ is for such things.
        }
    }
}
