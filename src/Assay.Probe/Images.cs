using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Assay.Probe;

/// <summary>Recognises what was built by its bytes: assemblies, and the symbols beside them.</summary>
internal sealed class Images
{
    private readonly Func<string, string> _built;
    private readonly string[] _copies;

    /// <param name="copies">Full paths of the rewritten assemblies.</param>
    /// <param name="built">Full path of what a copy was made of.</param>
    public Images(IEnumerable<string> copies, Func<string, string> built)
    {
        _built = built;
        _copies = copies.SelectMany(c => new[] { c, Path.ChangeExtension(c, ".pdb") }).ToArray();
    }

    /// <summary>The bytes of the copy; null where the file is none of those that were built.</summary>
    public byte[]? CopyOf(byte[] bytes)
    {
        foreach (var copy in OfLength(bytes.Length))
        {
            try
            {
                if (AreEqual(File.ReadAllBytes(_built(copy)), bytes))
                {
                    return File.ReadAllBytes(copy);
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

    private IEnumerable<string> OfLength(long length) =>
        _copies.Where(c =>
            File.Exists(c)
            && new FileInfo(_built(c)) is { Exists: true } file
            && file.Length == length
        );

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
