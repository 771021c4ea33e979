using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Assay.Tests.TestData;

/// <summary>
/// A folder that the current thread may not read until this is disposed. For root nothing is closed, so on Linux the
/// thread gives up its rights to files meanwhile; nothing asynchronous may happen in between.
/// </summary>
internal sealed class ClosedFolder : IDisposable
{
    private const int Nobody = 65534;

    private readonly string _path;

    private ClosedFolder(string path) => _path = path;

    /// <param name="path">Full path of the folder, or of a file.</param>
    /// <param name="isPassable">True to leave open the way to what lies in it, for those who know its name.</param>
    public static ClosedFolder Close(string path, bool isPassable = false)
    {
        if (OperatingSystem.IsWindows())
        {
            Deny(path, "/deny");
        }
        else
        {
            File.SetUnixFileMode(
                path,
                isPassable
                    ? UnixFileMode.UserExecute
                        | UnixFileMode.GroupExecute
                        | UnixFileMode.OtherExecute
                    : UnixFileMode.None
            );
            if (OperatingSystem.IsLinux())
            {
                OpenParents(path);
                _ = SetFileSystemUser(Nobody);
            }
        }
        return new ClosedFolder(path);
    }

    public void Dispose()
    {
        if (OperatingSystem.IsWindows())
        {
            Deny(_path, "/remove:d");
        }
        else
        {
            if (OperatingSystem.IsLinux())
            {
                _ = SetFileSystemUser(Environment.IsPrivilegedProcess ? 0 : CurrentUser());
            }
            File.SetUnixFileMode(
                _path,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        }
    }

    // Temporary folders belong to their user alone; the way to the closed one, and what lies beside it, is to stay open.
    [UnsupportedOSPlatform("windows")]
    private static void OpenParents(string path)
    {
        var temporary = Path.TrimEndingDirectorySeparator(Path.GetTempPath());
        var parent = Path.GetDirectoryName(path)!;
        foreach (var beside in Directory.EnumerateDirectories(parent).Where(d => d != path))
        {
            Open(beside);
        }
        for (; parent != temporary; parent = Path.GetDirectoryName(parent)!)
        {
            Open(parent);
        }
    }

    [UnsupportedOSPlatform("windows")]
    private static void Open(string folder) =>
        File.SetUnixFileMode(
            folder,
            File.GetUnixFileMode(folder)
                | UnixFileMode.GroupRead
                | UnixFileMode.GroupExecute
                | UnixFileMode.OtherRead
                | UnixFileMode.OtherExecute
        );

    private static void Deny(string path, string action)
    {
        using var icacls = Process.Start(
            "icacls",
            [path, action, Environment.UserName + (action == "/deny" ? ":(RD)" : "")]
        );
        icacls.WaitForExit();
    }

    [DllImport("libc", EntryPoint = "setfsuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetFileSystemUser(int user);

    [DllImport("libc", EntryPoint = "getuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int CurrentUser();
}
