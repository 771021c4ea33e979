using System.Runtime.InteropServices;

namespace Assay.Engine.Run.Memory;

/// <summary>Memory on Windows.</summary>
internal static class WindowsMemory
{
    public static double? Load()
    {
        var status = new MemoryStatus { Length = (uint)Marshal.SizeOf<MemoryStatus>() };
        return GlobalMemoryStatusEx(ref status) && status.Physical > 0
            ? 1 - (double)status.AvailablePhysical / status.Physical
            : null;
    }

    [DllImport("kernel32", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool GlobalMemoryStatusEx(ref MemoryStatus status);

    [StructLayout(LayoutKind.Sequential)]
    private struct MemoryStatus
    {
        public uint Length;
        public uint Load;
        public ulong Physical;
        public ulong AvailablePhysical;
        public ulong PageFile;
        public ulong AvailablePageFile;
        public ulong Virtual;
        public ulong AvailableVirtual;
        public ulong AvailableExtendedVirtual;
    }
}
