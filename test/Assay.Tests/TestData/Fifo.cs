using System.Diagnostics;

namespace Assay.Tests.TestData;

/// <summary>A FIFO in the file system (Unix) that tells when all processes have ended that had opened it for writing.</summary>
internal sealed class Fifo : IDisposable
{
    private readonly Task<FileStream> _open;

    private Fifo(string path)
    {
        Path = path;
        // Waits for the first writer.
        _open = Task.Factory.StartNew(
            () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite),
            TaskCreationOptions.LongRunning
        );
    }

    public string Path { get; }

    public static async Task<Fifo> MakeAsync(string path)
    {
        using var make = Process.Start("mkfifo", [path]);
        await make.WaitForExitAsync();
        return new Fifo(path);
    }

    /// <summary>Waits until somebody writes to it.</summary>
    public Task IsOpenAsync() => _open;

    /// <summary>Waits until nobody does any more.</summary>
    public async Task EveryWriterHasEndedAsync()
    {
        var stream = await _open;
        while (await stream.ReadAsync(new byte[1]) > 0) { }
    }

    public void Dispose()
    {
        if (_open.IsCompletedSuccessfully)
        {
            _open.Result.Dispose();
        }
    }
}
