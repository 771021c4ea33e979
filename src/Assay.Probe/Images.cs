using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Assay.Probe;

/// <summary>Recognises what was built by its bytes: assemblies, and the symbols beside them.</summary>
internal sealed class Images
{
    private readonly KeyValuePair<string, string>[] _copyOf;

    /// <param name="copyOf">Full path of each rewritten copy by that of what was built.</param>
    public Images(IEnumerable<KeyValuePair<string, string>> copyOf) =>
        _copyOf = copyOf.SelectMany(c => new[] { c, SymbolsOf(c) }).ToArray();

    /// <summary>The bytes of the copy; null where the file is none of those that were built.</summary>
    public byte[]? CopyOf(byte[] bytes)
    {
        foreach (var file in OfLength(bytes.Length))
        {
            try
            {
                if (AreEqual(File.ReadAllBytes(file.Key), bytes))
                {
                    return File.ReadAllBytes(file.Value);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The user's code has read what we may not: it goes on with that.
            }
        }
        return null;
    }

    /// <summary>True where one of the files that were built is of that length.</summary>
    public bool Has(long length) => OfLength(length).Any();

    private IEnumerable<KeyValuePair<string, string>> OfLength(long length) =>
        _copyOf.Where(c =>
            new FileInfo(c.Key) is { Exists: true } built
            && built.Length == length
            && File.Exists(c.Value)
        );

    private static KeyValuePair<string, string> SymbolsOf(KeyValuePair<string, string> copy) =>
        new(Path.ChangeExtension(copy.Key, ".pdb"), Path.ChangeExtension(copy.Value, ".pdb"));

    private static bool AreEqual(byte[] one, byte[] other)
    {
        if (one.Length != other.Length)
        {
            return false;
        }
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i] != other[i])
            {
                return false;
            }
        }
        return true;
    }
}
