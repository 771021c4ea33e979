using System.Runtime.InteropServices;

namespace Assay.Engine.Run.Memory;

/// <summary>Memory on macOS: the system's own measure of its pressure, the share that is still free.</summary>
internal static class MacMemory
{
    private static readonly byte[] Name = "kern.memorystatus_level\0"u8.ToArray();

    public static double? Load()
    {
        nint length = sizeof(int);
        return sysctlbyname(Name, out var percentFree, ref length, 0, 0) == 0
            ? 1 - percentFree / 100.0
            : null;
    }

    [DllImport("libc", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int sysctlbyname(
        byte[] name,
        out int value,
        ref nint length,
        nint newValue,
        nint newLength
    );
}
