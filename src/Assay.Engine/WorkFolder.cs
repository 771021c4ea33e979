namespace Assay.Engine;

/// <summary>A folder for the files of one call of another program, gone afterwards.</summary>
internal sealed class WorkFolder : IDisposable
{
    /// <summary>Makes it.</summary>
    /// <param name="parent">Full path of the folder in which it is to lie.</param>
    /// <exception cref="AssayException">It can't be made.</exception>
    public WorkFolder(string parent)
    {
        Path = System.IO.Path.Combine(parent, Guid.NewGuid().ToString("N"));
        WriteFault.Guard(Path, () => Directory.CreateDirectory(Path));
    }

    /// <summary>Full path.</summary>
    public string Path { get; }

    /// <summary>Full path of a file in it.</summary>
    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Full paths of the files in it and below, whose names match.</summary>
    public IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Path, pattern, SearchOption.AllDirectories);

    /// <summary>Deletes it; what somebody still holds stays, and is no reason to end otherwise than without it.</summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A program that is just ending may hold a file in it, or tests have made one that is read-only; .assay/ is
            // for such things.
        }
    }
}
