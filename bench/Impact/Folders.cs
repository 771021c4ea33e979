namespace Assay.Bench.Impact;

/// <summary>Copies folders.</summary>
internal static class Folders
{
    /// <summary>Makes a folder the same as another.</summary>
    public static void Copy(string from, string to)
    {
        // Half a copy under its final name would be taken for a whole one by whoever goes on after a stop.
        var part = to + ".part";
        Delete(part);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(part, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        Delete(to);
        Directory.Move(part, to);
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
