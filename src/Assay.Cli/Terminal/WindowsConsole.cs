using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Assay.Cli.Terminal;

/// <summary>Has the console of Windows understand escape sequences, which others do by themselves.</summary>
internal static partial class WindowsConsole
{
    private const int StandardOutput = -11;
    private const int StandardError = -12;
    private const uint VirtualTerminalProcessing = 4;

    /// <summary>Switches it on for both streams; false where one of them can't, as before Windows 10.</summary>
    [SupportedOSPlatform("windows")]
    public static bool TryEnableEscapeSequences() =>
        TryEnable(StandardOutput) & TryEnable(StandardError);

    [SupportedOSPlatform("windows")]
    private static bool TryEnable(int stream)
    {
        var handle = GetStdHandle(stream);
        // What is redirected has no mode, and needs none.
        return !GetConsoleMode(handle, out var mode)
            || SetConsoleMode(handle, mode | VirtualTerminalProcessing);
    }

    [LibraryImport("kernel32.dll")]
    private static partial nint GetStdHandle(int stream);

    [LibraryImport("kernel32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetConsoleMode(nint handle, out uint mode);

    [LibraryImport("kernel32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetConsoleMode(nint handle, uint mode);
}
