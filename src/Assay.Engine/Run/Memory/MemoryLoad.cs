namespace Assay.Engine.Run.Memory;

/// <summary>How full the memory is that is left to us: asked of the system each time, because hosts fill it, not we.</summary>
internal static class MemoryLoad
{
    private static readonly LinuxMemory Linux = new("/");

    /// <summary>From 0 to 1; null where the system does not tell.</summary>
    public static double? Now() =>
        OperatingSystem.IsLinux() ? Linux.Load()
        : OperatingSystem.IsWindows() ? WindowsMemory.Load()
        : OperatingSystem.IsMacOS() ? MacMemory.Load()
        : null;
}
