using System.Globalization;

namespace Assay.Engine.Run;

/// <summary>What an exit code says about the end of a process.</summary>
internal static class ExitCode
{
    /// <summary>Ends the sentence "the process …".</summary>
    public static string Describe(int code) =>
        code switch
        {
            // 128 + the number of the signal on Unix; an NTSTATUS on Windows.
            134 or unchecked((int)0xC0000409) or unchecked((int)0x80131623) =>
                "was aborted (an unhandled exception, FailFast or a stack overflow)",
            137 => "was killed (by the system, perhaps for want of memory, or by somebody)",
            139 or unchecked((int)0xC0000005) => "accessed memory that is not its own",
            143 => "was asked to terminate",
            unchecked((int)0xC00000FD) => "overflowed its stack",
            _ => "ended itself with exit code " + code.ToString(CultureInfo.InvariantCulture),
        };
}
