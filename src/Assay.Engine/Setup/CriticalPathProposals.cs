using System.Globalization;
using Assay.Engine.Configuration;

namespace Assay.Engine.Setup;

/// <summary>Proposes critical paths from what the names of files say.</summary>
internal static class CriticalPathProposals
{
    // A name that half of the code bears says nothing about it.
    private const double MostOfTheCode = 0.5;

    private static readonly (string Name, string[] Words)[] Known =
    [
        ("Configuration", ["Config", "Settings"]),
        ("Authentication and permissions", ["Auth", "Permission", "Password", "Credential"]),
        ("Encryption", ["Encrypt", "Crypto", "Signature"]),
        ("Prices and payments", ["Pricing", "Price", "Payment", "Invoice", "Billing", "Discount"]),
        ("Storage", ["Repository", "Migration", "Database"]),
        ("Reading and writing of data", ["Parser", "Serializ"]),
        ("Validation", ["Validat"]),
    ];

    /// <summary>The proposals, each with at least one file.</summary>
    /// <param name="root">Full path of the solution's folder.</param>
    /// <param name="projectFolders">Full paths of the folders of the code under test.</param>
    public static IReadOnlyList<Proposal> For(string root, IReadOnlyList<string> projectFolders)
    {
        var sources = projectFolders
            .SelectMany(folder => SourceFiles(folder).Select(file => (folder, file)))
            .DistinctBy(s => s.file)
            .ToArray();
        return [.. Known.Select(k => Propose(root, k, sources)).OfType<Proposal>()];
    }

    private static Proposal? Propose(
        string root,
        (string Name, string[] Words) known,
        (string Folder, string File)[] sources
    )
    {
        var hits = sources
            .SelectMany(s => known.Words.Where(w => Bears(s.File, w)).Select(w => (s, Word: w)))
            .ToArray();
        var files = hits.Select(h => h.s.File).Distinct().Count();
        if (files == 0 || files > sources.Length * MostOfTheCode)
        {
            return null;
        }
        var globs = hits.Select(h => Glob(root, h.s.Folder, h.Word))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        return new Proposal(new CriticalPath(known.Name, [.. globs]), files);
    }

    // At the beginning of a word of the name: "Price" is in PriceList and UnitPrice, not in "Caprice".
    private static bool Bears(string file, string word) =>
        Path.GetFileNameWithoutExtension(file).Contains(word, StringComparison.Ordinal);

    private static string Glob(string root, string folder, string word)
    {
        var relative = Path.GetRelativePath(root, folder).Replace(Path.DirectorySeparatorChar, '/');
        var start = relative == "." ? "" : relative + "/";
        return string.Create(CultureInfo.InvariantCulture, $"{start}**/*{word}*.cs");
    }

    private static IEnumerable<string> SourceFiles(string folder) =>
        Directory
            .EnumerateFiles(
                folder,
                "*.cs",
                new EnumerationOptions
                {
                    RecurseSubdirectories = true,
                    IgnoreInaccessible = true,
                    AttributesToSkip = FileAttributes.ReparsePoint,
                }
            )
            .Where(file =>
                !Path.GetRelativePath(folder, file)
                    .Split(Path.DirectorySeparatorChar)
                    .Any(part => part is "bin" or "obj" or AssayFolder.Name)
            );
}

/// <summary>A proposed critical path.</summary>
/// <param name="Path">The critical path.</param>
/// <param name="Files">How many files it holds now.</param>
internal sealed record Proposal(CriticalPath Path, int Files);
