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

    // By the full path of what was built; and the other way round for those that are not found by their name alone.
    private static Dictionary<string, string> _copyOf = new Dictionary<string, string>();
    private static Dictionary<string, string> _builtBelow = new Dictionary<string, string>();
    private static Images _images = new Images(_copyOf);

    /// <summary>Called once, before any test runs.</summary>
    /// <param name="copies">Full path of the folder below which the rewritten copies lie, with a separator at its end.</param>
    /// <param name="binFolder">Full path of the folder of what was built.</param>
    /// <param name="below">Of what lies in folders below that: full path of what was built, of its copy, and so on.</param>
    public static void Set(string copies, string binFolder, string[] below)
    {
        (_copies, _binFolder) = (copies, binFolder);
        var copyOf = new Dictionary<string, string>(StringComparer.Ordinal);
        // The deps file names the copies, so the runtime knows where each is.
        var known = AppDomain.CurrentDomain.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "";
        foreach (var path in known.Split(Path.PathSeparator))
        {
            if (IsCopy(path))
            {
                copyOf[Path.Combine(binFolder, Path.GetFileName(path))] = path;
            }
        }
        var builtBelow = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < below.Length; i += 2)
        {
            var (built, copy) = (below[i], below[i + 1]);
            // What lies in the bin folder too, or twice, says that it lies where it is found first.
            if (!copyOf.ContainsValue(copy))
            {
                builtBelow[copy] = built;
            }
            copyOf[built] = copy;
        }
        (_copyOf, _builtBelow, _images) = (copyOf, builtBelow, new Images(copyOf));
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
    public static string? Copy(string? path) =>
        !string.IsNullOrEmpty(path) && _copyOf.TryGetValue(Path.GetFullPath(path), out var copy)
            ? copy
            : path;

    /// <summary>The same for an assembly that is loaded together with what lies beside it, which copies have not.</summary>
    public static string? CopyInBin(string? path) =>
        !string.IsNullOrEmpty(path)
        && string.Equals(
            Path.GetDirectoryName(Path.GetFullPath(path)),
            _binFolder,
            StringComparison.Ordinal
        )
            ? Copy(path)
            : path;

    /// <summary>Called by rewritten code with an image, or its symbols, that it is about to load.</summary>
    /// <returns>Those of the rewritten copy where they are what was built; whatever else is given comes back as it is.</returns>
    public static byte[]? Copy(byte[]? image) =>
        image == null ? null : _images.CopyOf(image) ?? image;

    /// <inheritdoc cref="Copy(byte[])"/>
    public static Stream? Copy(Stream? image)
    {
        // Of the framework's own streams only: what somebody else's does when it is read is not known.
        if (
            image == null
            || image.GetType().Assembly != typeof(Stream).Assembly
            || !image.CanRead
            || !image.CanSeek
            || !_images.Has(image.Length - image.Position)
        )
        {
            return image;
        }
        var start = image.Position;
        var rest = new MemoryStream();
        image.CopyTo(rest);
        if (_images.CopyOf(rest.ToArray()) is { } copy)
        {
            return new MemoryStream(copy);
        }
        image.Position = start;
        return image;
    }

    private static bool IsCopy(string path) => path.StartsWith(_copies!, StringComparison.Ordinal);

    private static string Built(string copy) =>
        _builtBelow.TryGetValue(copy, out var built)
            ? built
            : Path.Combine(_binFolder, Path.GetFileName(copy));
}
