using System.IO.Enumeration;
using Assay.Engine.Workspace.Describe;

namespace Assay.Engine.Workspace.Build.Fingerprint;

/// <summary>The files below a folder, as patterns of a project would find them.</summary>
/// <param name="outside">Full paths of folders that are left out: what is built lies there.</param>
internal sealed class FolderListing(IReadOnlyCollection<string> outside)
{
    // What tests and tools leave beside the sources, and no project takes in.
    private static readonly string[] LeftOut = ["TestResults", "assay-reports"];

    private readonly HashSet<string> _outside = outside
        .Select(Path.TrimEndingDirectorySeparator)
        .ToHashSet(Paths.Comparer);

    /// <summary>Full paths of all files below a folder; none where there is no such folder.</summary>
    public IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder)
            ? new FileSystemEnumerable<string>(
                folder,
                (ref FileSystemEntry entry) => entry.ToFullPath(),
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }
            )
            {
                ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
                ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                    entry.FileName[0] != '.'
                    && !LeftOut.Contains(entry.FileName.ToString())
                    && !_outside.Contains(entry.ToFullPath()),
            }
            : [];

    /// <summary>Changes when a file below a folder comes or goes.</summary>
    public string StampOf(string folder) =>
        Stamp.OfTexts(Files(folder).Order(StringComparer.Ordinal));
}
