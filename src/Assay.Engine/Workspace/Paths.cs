namespace Assay.Engine.Workspace;

/// <summary>How paths are compared and shown.</summary>
internal static class Paths
{
    /// <summary>As the file system of this machine compares names, by default.</summary>
    public static StringComparer Comparer { get; } =
        OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <summary>Relative to the root and with slashes, the same on every machine; as it is where it lies elsewhere.</summary>
    public static string Shown(string path, string root) =>
        Path.IsPathRooted(path) && IsBelow(path, root)
            ? Path.GetRelativePath(root, path).Replace('\\', '/')
            : path;

    /// <summary>True where a path lies in a folder or below it.</summary>
    public static bool IsBelow(string path, string folder) =>
        path.StartsWith(
            Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar,
            OperatingSystem.IsLinux()
                ? StringComparison.Ordinal
                : StringComparison.OrdinalIgnoreCase
        );

    /// <summary>The folder and all above it, nearest first.</summary>
    public static IEnumerable<string> Upward(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            yield return at;
        }
    }
}
