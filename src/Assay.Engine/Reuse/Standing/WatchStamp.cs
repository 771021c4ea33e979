using System.Globalization;
using Assay.Engine.Workspace.Build.Fingerprint;
using Assay.Engine.Workspace.Describe;

namespace Assay.Engine.Reuse.Standing;

/// <summary>Says in few calls of the system how something is that a verdict rests on.</summary>
/// <param name="outside">Full paths of the folders that hold what is built, and nothing that is read.</param>
internal sealed class WatchStamp(IReadOnlyCollection<string> outside)
{
    public const string File = "file ";
    public const string Below = "below ";
    public const string Project = "project ";
    public const string MSBuild = "msbuild ";
    public const string Folders = "folders ";
    public const string Loaded = "loaded ";

    // A folder with more in it than this is not one that is listed at each run.
    private const int MostEntries = 10_000;

    private readonly FolderListing _listing = new(outside);

    /// <summary>The stamp of what a kind and a path name; null where it can't be read.</summary>
    /// <param name="watched">A kind, and after it a full path.</param>
    public string? Of(string watched)
    {
        var space = watched.IndexOf(' ', StringComparison.Ordinal) + 1;
        var path = watched[space..];
        try
        {
            return watched[..space] switch
            {
                File => OfFile(path),
                Below => OfNames(
                    Directory.EnumerateFileSystemEntries(path, "*", SearchOption.AllDirectories)
                ),
                Project => _listing.StampOf(path),
                MSBuild => Stamp.OfNames(path),
                Folders => Directory.Exists(path)
                    ? OfNames(Directory.EnumerateDirectories(path))
                    : "absent",
                Loaded => OfNames(ProjectContent.FilesIn(path)),
                _ => null,
            };
        }
        catch (Exception e)
            when (e
                    is IOException
                        or UnauthorizedAccessException
                        or ArgumentException
                        or NotSupportedException
            )
        {
            return null;
        }
    }

    private static string OfFile(string path)
    {
        var file = new FileInfo(path);
        return file.Exists
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file.Length} {file.LastWriteTimeUtc.Ticks}"
                )
            : Directory.Exists(path) ? "folder"
            : "absent";
    }

    private static string? OfNames(IEnumerable<string> paths)
    {
        var names = paths.Take(MostEntries + 1).Order(StringComparer.Ordinal).ToArray();
        return names.Length > MostEntries ? null : Stamp.OfTexts(names);
    }
}
