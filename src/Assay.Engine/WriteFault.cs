using System.Globalization;

namespace Assay.Engine;

/// <summary>Why the system refuses to write, as something that a user can mend.</summary>
public static class WriteFault
{
    // Numbers of errno on Linux and macOS, which .NET passes on as they are; results of Win32 on Windows.
    private const int NoSpaceUnix = 28;
    private const int ReadOnlyFileSystemUnix = 30;
    private const int QuotaLinux = 122;
    private const int QuotaMacOS = 69;
    private const int DiskFullWindows = unchecked((int)0x80070070);
    private const int HandleDiskFullWindows = unchecked((int)0x80070027);
    private const int WriteProtectedWindows = unchecked((int)0x80070013);

    /// <summary>The fault that <paramref name="cause"/> stands for, or null where it says nothing about writing.</summary>
    /// <param name="path">What could not be written.</param>
    /// <param name="cause">What the system threw.</param>
    public static AssayException? Of(string path, Exception cause) =>
        cause switch
        {
            UnauthorizedAccessException => Denied(path, "access is denied"),
            _ when IsFull(cause) => Full(path),
            IOException { HResult: ReadOnlyFileSystemUnix or WriteProtectedWindows } => Denied(
                path,
                "the file system is read-only"
            ),
            IOException => Denied(path, cause.Message.TrimEnd('.')),
            _ => null,
        };

    /// <summary>Whether there was no room left to write.</summary>
    public static bool IsFull(Exception cause) =>
        cause
            is IOException
            {
                HResult: NoSpaceUnix
                    or QuotaLinux
                    or QuotaMacOS
                    or DiskFullWindows
                    or HandleDiskFullWindows
            };

    /// <summary>Writes, and says what a refusal of the system stands for.</summary>
    /// <param name="path">What is written.</param>
    /// <param name="write">Writes it.</param>
    /// <exception cref="AssayException">The system refuses.</exception>
    public static void Guard(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (Of(path, e) is { } fault)
        {
            throw fault;
        }
    }

    /// <summary>There is no room left.</summary>
    public static AssayException Full(string path) =>
        Fault($"The disk is full: '{path}' could not be written; free some space and run again.");

    /// <summary>The system does not let us write.</summary>
    public static AssayException Denied(string path, string reason) =>
        Fault(
            $"'{path}' cannot be written ({reason}); make it writable, or work on a copy of the solution in a folder that is."
        );

    private static AssayException Fault(FormattableString message) =>
        new(Engine.Fault.Usage, message.ToString(CultureInfo.InvariantCulture));
}
