using System.Diagnostics;

namespace Assay.Engine.Record;

/// <summary>
/// Held by one process at a time while it creates, migrates or sets aside the store.
/// </summary>
internal sealed class StoreLock : IDisposable
{
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
            if (FileLock.TryTake(path) is { } file)
            {
                return new StoreLock(file);
            }
            if (Stopwatch.GetElapsedTime(start) >= patience)
            {
                throw StoreFault.Held(path, patience);
            }
            Thread.Sleep(Pause);
        }
    }

    public void Dispose() => _file.Dispose();
}
