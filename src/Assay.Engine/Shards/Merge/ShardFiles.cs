namespace Assay.Engine.Shards.Merge;

/// <summary>Finds the files of shards that a command names.</summary>
public static class ShardFiles
{
    private const string Results = "shard-*-of-*.json";
    private const string Maps = "map-*-of-*" + ShardMaps.Extension;

    // Results and maps.
    private const int Most = 2 * ShardNumber.Most;

    // Links are not followed: a folder that somebody else filled may hold one to anywhere.
    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 8,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    /// <summary>The files with results or maps, in order: those that are named, and those in folders that are.</summary>
    /// <param name="paths">Files or folders.</param>
    /// <param name="from">Full path of the folder that they are meant from.</param>
    /// <exception cref="AssayException">There are none, or more than there can be shards.</exception>
    public static IReadOnlyList<string> Find(IReadOnlyList<string> paths, string from)
    {
        var files = paths
            .Select(p => Path.GetFullPath(p, from))
            .SelectMany(path => Directory.Exists(path) ? In(path) : [path])
            .Distinct(StringComparer.Ordinal)
            .Take(Most + 1)
            .Order(StringComparer.Ordinal)
            .ToArray();
        return files.Length switch
        {
            0 => throw new AssayException(
                Fault.Usage,
                $"There is no result and no map of a shard ({Results}, {Maps}) in {string.Join(", ", paths.Select(p => $"'{p}'"))}; 'assay run --shard' writes one into its folder for reports, and so does 'assay coverage --shard'."
            ),
            > Most => throw new AssayException(
                Fault.Usage,
                $"There are more than {Most} files of shards; name a folder that holds those of one run."
            ),
            _ => files,
        };
    }

    private static IEnumerable<string> In(string folder)
    {
        try
        {
            return
            [
                .. Directory
                    .EnumerateFiles(folder, Results, Below)
                    .Concat(Directory.EnumerateFiles(folder, Maps, Below))
                    .Take(Most + 1),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AssayException(
                Fault.Usage,
                $"The folder '{folder}' cannot be read ({e.Message.TrimEnd('.')}); make it readable, or name the files."
            );
        }
    }
}
