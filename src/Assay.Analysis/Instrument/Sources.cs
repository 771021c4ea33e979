using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Assay.Analysis.Instrument;

/// <summary>Tells assemblies that were built on this machine from those that came from elsewhere.</summary>
public static class Sources
{
    /// <summary>
    /// True where an assembly has debug symbols, and one of the source files that they name exists; false also where
    /// either cannot be read.
    /// </summary>
    /// <param name="assembly">Full path of the assembly.</param>
    /// <param name="exists">Tells whether a source file exists, by its name in the symbols.</param>
    public static bool AreHere(string assembly, Func<string, bool> exists)
    {
        try
        {
            using var file = File.Open(
                assembly,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            using var image = new PEReader(file);
            if (
                !image.HasMetadata
                || !image.TryOpenAssociatedPortablePdb(
                    assembly,
                    path => File.Exists(path) ? File.OpenRead(path) : null,
                    out var symbols,
                    out _
                )
            )
            {
                return false;
            }
            using (symbols)
            {
                var reader = symbols!.GetMetadataReader();
                return reader
                    .Documents.Select(d => reader.GetString(reader.GetDocument(d).Name))
                    .Any(exists);
            }
        }
        catch (Exception e)
            when (e is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
