using System.Runtime.InteropServices;

namespace Assay.Host.Measure;

/// <summary>
/// Processor time of this process in the finest resolution that the system has: System.Diagnostics.Process counts
/// in ticks of 10 ms on Linux.
/// </summary>
internal static class ProcessClock
{
    private static readonly bool IsWindows = RuntimeInformation.IsOSPlatform(OSPlatform.Windows);
    private static readonly int ClockId = RuntimeInformation.IsOSPlatform(OSPlatform.OSX)
        ? Unix.ProcessCpuTimeOnMacOS
        : Unix.ProcessCpuTimeOnLinux;

    /// <summary>User and kernel time of all threads since the process started.</summary>
    public static TimeSpan Cpu => IsWindows ? Windows.Cpu() : Unix.Cpu(ClockId);

    private static class Unix
    {
        public const int ProcessCpuTimeOnLinux = 2;
        public const int ProcessCpuTimeOnMacOS = 12;

        public static TimeSpan Cpu(int clock) =>
            clock_gettime(clock, out var time) == 0
                ? new TimeSpan(
                    (long)time.Seconds * TimeSpan.TicksPerSecond + (long)time.Nanoseconds / 100
                )
                : throw new InvalidOperationException(
                    "The system does not tell the processor time of a process."
                );

        [DllImport("libc", ExactSpelling = true)]
        private static extern int clock_gettime(int clock, out TimeSpec time);

        private struct TimeSpec
        {
            public nint Seconds;
            public nint Nanoseconds;
        }
    }

    private static class Windows
    {
        public static TimeSpan Cpu() =>
            GetProcessTimes(GetCurrentProcess(), out _, out _, out var kernel, out var user)
                ? new TimeSpan(kernel + user)
                : throw new InvalidOperationException(
                    "The system does not tell the processor time of a process."
                );

        [DllImport("kernel32", ExactSpelling = true)]
        private static extern nint GetCurrentProcess();

        [DllImport("kernel32", ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.Bool)]
        private static extern bool GetProcessTimes(
            nint process,
            out long creation,
            out long exit,
            out long kernel,
            out long user
        );
    }
}
