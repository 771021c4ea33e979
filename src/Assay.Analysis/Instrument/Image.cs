using System.Reflection.PortableExecutable;

namespace Assay.Analysis.Instrument;

/// <summary>Looks at a file before it is read as an assembly: not everything with that ending can be rewritten.</summary>
internal static class Image
{
    /// <summary>Why the file cannot be rewritten, as one sentence; null where nothing speaks against it.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string? Objection(string path)
    {
        var name = Path.GetFileName(path);
        using var file = File.Open(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete
        );
        using var image = new PEReader(file);
        try
        {
            return image.PEHeaders.CorHeader is not { } header
                    ? $"{name} is native code and has no map."
                : header.ManagedNativeHeaderDirectory.Size > 0
                    ? $"{name} is compiled ahead of time (ReadyToRun) and has no map; build the tests without PublishReadyToRun."
                : (header.Flags & CorFlags.ILOnly) == 0
                    ? $"{name} mixes native and managed code and has no map."
                : !image.HasMetadata ? $"{name} holds no metadata and has no map."
                : null;
        }
        catch (BadImageFormatException)
        {
            return $"{name} is damaged or no assembly, and has no map.";
        }
    }
}
