using System.Runtime.InteropServices;

namespace Assay.Host;

/// <summary>The job object of a host on Windows. Its only handle is the host's, so that the system closes it with the host.</summary>
internal static class WindowsJob
{
    private const int ExtendedLimitInformation = 9;
    private const uint BreakawayIsAllowed = 0x800;
    private const uint KillsOnClose = 0x2000;

    private static nint _job;

    /// <summary>Puts this process, and thereby all that it starts, into a new job.</summary>
    public static void Create()
    {
        _job = CreateJobObjectW(0, 0);
        KillOnClose(true);
        _ = AssignProcessToJobObject(_job, GetCurrentProcess());
    }

    /// <summary>Whether what is in the job ends when this process does.</summary>
    public static void KillOnClose(bool kills)
    {
        var limits = new ExtendedLimits
        {
            Flags = kills ? BreakawayIsAllowed | KillsOnClose : BreakawayIsAllowed,
        };
        _ = SetInformationJobObject(
            _job,
            ExtendedLimitInformation,
            ref limits,
            (uint)Marshal.SizeOf<ExtendedLimits>()
        );
    }

    [DllImport("kernel32", ExactSpelling = true)]
    private static extern nint CreateJobObjectW(nint attributes, nint name);

    [DllImport("kernel32", ExactSpelling = true)]
    private static extern nint GetCurrentProcess();

    [DllImport("kernel32", ExactSpelling = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool AssignProcessToJobObject(nint job, nint process);

    [DllImport("kernel32", ExactSpelling = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool SetInformationJobObject(
        nint job,
        int kind,
        ref ExtendedLimits limits,
        uint length
    );

    // JOBOBJECT_EXTENDED_LIMIT_INFORMATION: what is not set here stays zero and without meaning.
    [StructLayout(LayoutKind.Sequential)]
    private struct ExtendedLimits
    {
        public long ProcessTime;
        public long JobTime;
        public uint Flags;
        public nuint SmallestWorkingSet;
        public nuint LargestWorkingSet;
        public uint Processes;
        public nuint Affinity;
        public uint Priority;
        public uint Scheduling;
        public ulong ReadOperations;
        public ulong WriteOperations;
        public ulong OtherOperations;
        public ulong ReadBytes;
        public ulong WrittenBytes;
        public ulong OtherBytes;
        public nuint ProcessMemory;
        public nuint JobMemory;
        public nuint PeakProcessMemory;
        public nuint PeakJobMemory;
    }
}
