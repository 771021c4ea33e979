using System.IO.Enumeration;
using Assay.Analysis.Instrument;

namespace Assay.Engine.Instrument;

/// <summary>
/// The user's assemblies in folders below a bin folder: plug-ins, and other versions of what lies in the bin folder.
/// </summary>
internal static class PlugIns
{
    /// <summary>Full paths, sorted. What cannot be listed is not looked at: tests may have made it.</summary>
    /// <param name="binFolder">Full path of the bin folder.</param>
    /// <param name="sources">Tells which of them are the user's.</param>
    public static IEnumerable<string> Below(string binFolder, SourceFiles sources) =>
        new FileSystemEnumerable<string>(
            binFolder,
            (ref FileSystemEntry entry) => entry.ToFullPath(),
            // The defaults leave out what may not be read, and what is hidden.
            new EnumerationOptions
            {
                RecurseSubdirectories = true,
                AttributesToSkip =
                    FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
            }
        )
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                !entry.IsDirectory
                && entry.Directory.Length > entry.RootDirectory.Length
                && entry.FileName.EndsWith(".dll", StringComparison.OrdinalIgnoreCase),
            // Programs of their own, which run in processes of their own; and what was built for another machine.
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                !Directory
                    .EnumerateFiles(
                        entry.ToFullPath(),
                        "*.runtimeconfig.json",
                        new EnumerationOptions()
                    )
                    .Any(),
        }
            .Where(f => Sources.AreHere(f, sources.Exist))
            .Order(StringComparer.Ordinal);
}
