using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Assay.Tests.Engine.Workspace.Targets;

/// <summary>An assembly that has nothing but references.</summary>
internal static class EmptyAssembly
{
    public static void Write(string path, params (string Name, string Version)[] references)
    {
        var metadata = new MetadataBuilder();
        metadata.AddModule(
            0,
            metadata.GetOrAddString("A.dll"),
            metadata.GetOrAddGuid(Guid.Empty),
            default,
            default
        );
        metadata.AddAssembly(
            metadata.GetOrAddString("A"),
            new Version(1, 0, 0, 0),
            default,
            default,
            default,
            AssemblyHashAlgorithm.None
        );
        metadata.AddTypeDefinition(
            default,
            default,
            metadata.GetOrAddString("<Module>"),
            default,
            MetadataTokens.FieldDefinitionHandle(1),
            MetadataTokens.MethodDefinitionHandle(1)
        );
        foreach (var (name, version) in references)
        {
            metadata.AddAssemblyReference(
                metadata.GetOrAddString(name),
                Version.Parse(version),
                default,
                default,
                default,
                default
            );
        }
        var image = new BlobBuilder();
        new ManagedPEBuilder(
            PEHeaderBuilder.CreateLibraryHeader(),
            new MetadataRootBuilder(metadata),
            new BlobBuilder()
        ).Serialize(image);
        File.WriteAllBytes(path, image.ToArray());
    }
}
