using System.Text.RegularExpressions;

namespace Assay.Engine.Instrument;

/// <summary>
/// Finds the sources that debug symbols name. A build that is to be the same on every machine calls the folder of the
/// repository <c>/_/</c>, and further ones <c>/_1/</c>, <c>/_2/</c>; the file lies where the rest of the path leads to.
/// </summary>
internal sealed partial class SourceFiles
{
    private readonly string[] _roots;

    /// <param name="solutionDirectory">Full path of the solution's folder; the repository's is that or one above.</param>
    public SourceFiles(string solutionDirectory) => _roots = [.. Roots(solutionDirectory)];

    /// <summary>Full path of the file; null where it is not on this machine.</summary>
    /// <param name="document">Its name in the symbols.</param>
    public string? Find(string document)
    {
        if (File.Exists(document))
        {
            return document;
        }
        var root = MappedRoot().Match(document);
        return root.Success && !document.Contains('\0')
            ? _roots
                .Select(r => (Root: r, Path: Path.GetFullPath(document[root.Length..], r)))
                // Symbols may come from anywhere, and name anything.
                .Where(x =>
                    x.Path.StartsWith(
                        x.Root + Path.DirectorySeparatorChar,
                        StringComparison.Ordinal
                    )
                )
                .Select(x => x.Path)
                .FirstOrDefault(File.Exists)
            : null;
    }

    /// <summary>True where the file is on this machine.</summary>
    public bool Exist(string document) => Find(document) is not null;

    /// <summary>Full path of the file, or its name in the symbols where it is not on this machine.</summary>
    public string PathOf(string document) => Find(document) ?? document;

    private static IEnumerable<string> Roots(string solutionDirectory)
    {
        for (
            var folder = Path.TrimEndingDirectorySeparator(solutionDirectory);
            folder is not null;
            folder = Path.GetDirectoryName(folder)
        )
        {
            yield return folder;
            // A folder, or a file in a work tree.
            if (Path.Exists(Path.Combine(folder, ".git")))
            {
                yield break;
            }
        }
    }

    [GeneratedRegex(@"\A/_\d*/")]
    private static partial Regex MappedRoot();
}
