using System.Diagnostics;

namespace Assay.Tests.TestData;

/// <summary>A FIFO in the file system (Unix) that tells when all processes have ended that had opened it for writing.</summary>
internal sealed class Fifo : IDisposable
{
    // Far longer than the end of a process takes, and shorter than such a process lives that nobody ends.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

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
    /// <exception cref="TimeoutException">Somebody still does.</exception>
    public Task EveryWriterHasEndedAsync() => ReadToEndAsync().WaitAsync(Patience);

    public void Dispose()
    {
        if (_open.IsCompletedSuccessfully)
        {
            _open.Result.Dispose();
        }
    }

    private async Task ReadToEndAsync()
    {
        var stream = await _open;
        while (await stream.ReadAsync(new byte[1]) > 0) { }
    }
}
