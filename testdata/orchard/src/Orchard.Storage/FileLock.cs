namespace Orchard.Storage;

/// <summary>Keeps other processes out of a folder for as long as it is held.</summary>
public sealed class FileLock : IDisposable
{
    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <summary>Null where somebody else holds the lock.</summary>
    public static FileLock? TryTake(string folder)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return new FileLock(
                new FileStream(
                    Path.Combine(folder, ".lock"),
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    bufferSize: 1,
                    FileOptions.DeleteOnClose
                )
            );
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
