namespace Assay.Engine.Workspace;

/// <summary>The name of each project in test ids: the file's, and where several share it, with as much of the path as tells them apart.</summary>
internal static class ProjectNames
{
    /// <summary>Names by full path.</summary>
    /// <param name="paths">Full paths of all projects of the solution, so that a name does not depend on which of them have tests.</param>
    /// <param name="root">Folder of the solution.</param>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<string> paths, string root)
    {
        var names = new Dictionary<string, string>(Paths.Comparer);
        var distinct = paths.Distinct(Paths.Comparer).ToArray();
        // The same on every machine, so never by the rules of this file system.
        foreach (
            var same in distinct.GroupBy(
                p => Path.GetFileNameWithoutExtension(p),
                StringComparer.OrdinalIgnoreCase
            )
        )
        {
            AddApart(names, same.ToArray(), root);
        }
        return names;
    }

    private static void AddApart(Dictionary<string, string> names, string[] same, string root)
    {
        var segments = same.Select(p => Segments(p, root)).ToArray();
        for (var i = 0; i < same.Length; i++)
        {
            var mine = segments[i];
            var others = segments.Where((_, other) => other != i).ToArray();
            // All of its path, where that is the end of another's.
            var length = Enumerable
                .Range(1, mine.Length)
                .FirstOrDefault(n => others.All(o => Last(o, n) != Last(mine, n)), mine.Length);
            // Two in one folder: only the extension is left.
            names[same[i]] = others.Any(o => Last(o, o.Length) == Last(mine, mine.Length))
                ? Path.GetFileName(same[i])
                : Last(mine, length, ignoreCase: false);
        }
    }

    private static string[] Segments(string path, string root) =>
        Path.ChangeExtension(Path.GetRelativePath(root, path), null).Split('/', '\\').ToArray();

    private static string Last(string[] segments, int count, bool ignoreCase = true)
    {
        var text = string.Join('/', segments.TakeLast(count));
        return ignoreCase ? text.ToUpperInvariant() : text;
    }
}
