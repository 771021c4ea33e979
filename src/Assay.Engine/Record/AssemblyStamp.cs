using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Assay.Engine.Record;

/// <summary>What stands for the build of an assembly: the identifier that the compiler puts into it, made of its inputs.</summary>
public static class AssemblyStamp
{
    /// <summary>The stamp of an assembly file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="BadImageFormatException">It is no assembly.</exception>
    public static string Of(string assemblyPath)
    {
        using var image = new PEReader(File.OpenRead(assemblyPath));
        var metadata = image.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid).ToString("N");
    }
}
