namespace Assay.Engine.Workspace.Build;

/// <summary>Held while a solution is built: two builds at once would write the same files.</summary>
internal static class BuildLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits until no other process builds; to be disposed of after the build.</summary>
    /// <param name="folder">The folder of the lock.</param>
    /// <param name="onWait">Told once, where another process builds.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="AssayException">The folder cannot be written.</exception>
    public static async Task<IDisposable> TakeAsync(
        AssayFolder folder,
        Action onWait,
        CancellationToken cancel
    )
    {
        var path = folder.PathOf("build.lock");
        if (FileLock.TryTake(path) is { } free)
        {
            return free;
        }
        onWait();
        while (true)
        {
            await Task.Delay(Pause, cancel);
            if (FileLock.TryTake(path) is { } freed)
            {
                return freed;
            }
        }
    }
}
