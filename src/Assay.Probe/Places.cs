using System;
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

    /// <summary>Called once, before any test runs.</summary>
    /// <param name="copies">Full path of the folder below which the rewritten copies lie, with a separator at its end.</param>
    /// <param name="binFolder">Full path of the folder of what was built.</param>
    public static void Set(string copies, string binFolder) =>
        (_copies, _binFolder) = (copies, binFolder);

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

    private static bool IsCopy(string path) => path.StartsWith(_copies, StringComparison.Ordinal);

    private static string Built(string copy) => Path.Combine(_binFolder, Path.GetFileName(copy));
}
