namespace Assay.Engine;

/// <summary>A file that one process holds at a time; the system lets go of it when the process dies, however it dies.</summary>
internal static class FileLock
{
    private const int HeldLinux = 11;
    private const int HeldMacOS = 35;
    private const int HeldWindows = unchecked((int)0x80070020);

    /// <summary>Takes it until what is returned is disposed of; null where another process holds it.</summary>
    /// <exception cref="AssayException">The file cannot be written.</exception>
    public static FileStream? TryTake(string path)
    {
        try
        {
            return new FileStream(
                path,
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (IOException e) when (e.HResult is HeldLinux or HeldMacOS or HeldWindows)
        {
            return null;
        }
        catch (Exception e) when (WriteFault.Of(path, e) is { } fault)
        {
            throw fault;
        }
    }
}
