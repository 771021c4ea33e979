using System.Diagnostics;

namespace Assay.Engine.Record;

/// <summary>
/// Held by one process at a time while it creates, migrates or sets aside the store; the system lets go of it when the
/// process dies, however it dies.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    private const int HeldLinux = 11;
    private const int HeldMacOS = 35;
    private const int HeldWindows = unchecked((int)0x80070020);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly FileStream _file;

    private StoreLock(FileStream file) => _file = file;

    /// <summary>Waits until no other process holds it.</summary>
    /// <exception cref="AssayException">Another process holds it for longer than <paramref name="patience"/>, or the file cannot be written.</exception>
    public static StoreLock Take(string path, TimeSpan patience)
    {
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return new StoreLock(
                    new FileStream(
                        path,
                        FileMode.OpenOrCreate,
                        FileAccess.ReadWrite,
                        FileShare.None
                    )
                );
            }
            catch (IOException e) when (e.HResult is HeldLinux or HeldMacOS or HeldWindows)
            {
                if (Stopwatch.GetElapsedTime(start) >= patience)
                {
                    throw StoreFault.Held(path, patience);
                }
                Thread.Sleep(Pause);
            }
            catch (Exception e) when (WriteFault.Of(path, e) is { } fault)
            {
                throw fault;
            }
        }
    }

    public void Dispose() => _file.Dispose();
}
