using System;
using System.Collections.Generic;
using System.IO;

namespace Assay.Probe;

/// <summary>
/// Answers where an assembly lies with the place of the one that was built: code that looks for files around itself must
/// not find itself among rewritten copies.
/// </summary>
public static class Places
{
    private static string? _copies;
    private static string _binFolder = "";
    private static Dictionary<string, string> _copyOf = new Dictionary<string, string>();

    /// <summary>Called once, before any test runs.</summary>
    /// <param name="copies">Full path of the folder below which the rewritten copies lie, with a separator at its end.</param>
    /// <param name="binFolder">Full path of the folder of what was built.</param>
    public static void Set(string copies, string binFolder)
    {
        (_copies, _binFolder) = (copies, binFolder);
        var copyOf = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        // The deps file names the copies, so the runtime knows where each is.
        var known = AppDomain.CurrentDomain.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "";
        foreach (var path in known.Split(Path.PathSeparator))
        {
            if (IsCopy(path))
            {
                copyOf[Path.GetFileName(path)] = path;
            }
        }
        _copyOf = copyOf;
    }

    /// <summary>Called by rewritten code with the path, or file URI, that an assembly or module gave.</summary>
    /// <returns>The same for the file that the copy was made of; whatever else is given comes back as it is.</returns>
    public static string? Original(string? place)
    {
        if (place == null || _copies == null)
        {
            return place;
        }
        if (place.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            var path = new Uri(place).LocalPath;
            return IsCopy(path) ? new Uri(Built(path)).AbsoluteUri : place;
        }
        return IsCopy(place) ? Built(place) : place;
    }

    /// <summary>Called by rewritten code with the folder that a test framework gave for a test assembly.</summary>
    /// <returns>The folder of what was built where the copy lies in it; whatever else is given comes back as it is.</returns>
    public static string? OriginalFolder(string? folder) =>
        folder != null && _copies != null && IsCopy(folder) ? _binFolder : folder;

    /// <summary>Called by rewritten code with the path of an assembly that it is about to load.</summary>
    /// <returns>The path of the rewritten copy where the file is one that was built; whatever else is given comes back as it is.</returns>
    public static string? Copy(string? path)
    {
        if (
            string.IsNullOrEmpty(path) || !_copyOf.TryGetValue(Path.GetFileName(path), out var copy)
        )
        {
            return path;
        }
        var full = Path.GetFullPath(path);
        return string.Equals(full, Built(copy), StringComparison.Ordinal) ? copy : path;
    }

    private static bool IsCopy(string path) => path.StartsWith(_copies!, StringComparison.Ordinal);

    private static string Built(string copy) => Path.Combine(_binFolder, Path.GetFileName(copy));
}
