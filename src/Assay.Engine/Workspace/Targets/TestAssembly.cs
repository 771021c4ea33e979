using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using Assay.Model;

namespace Assay.Engine.Workspace.Targets;

/// <summary>What a built test assembly tells without being loaded: its test frameworks and its packages.</summary>
/// <param name="Frameworks">The frameworks for which there is a driver.</param>
/// <param name="Packages">Versions of the packages that it was built with, by name.</param>
/// <param name="NoDriverReason">A clause that says why no driver fits; null where one does.</param>
internal sealed record TestAssembly(
    IReadOnlyList<Framework> Frameworks,
    IReadOnlyDictionary<string, string> Packages,
    string? NoDriverReason
)
{
    /// <summary>Reads an assembly and the .deps.json beside it.</summary>
    /// <exception cref="AssayException">It is no .NET assembly.</exception>
    public static TestAssembly Read(string path)
    {
        var packages = ReadPackages(Path.ChangeExtension(path, ".deps.json"));
        var references = ReadReferences(path);
        var frameworks = references
            .Select(r => FrameworkOf(r.Name, r.Version))
            .OfType<Framework>()
            .ToHashSet();
        if (frameworks.Count == 0)
        {
            // Its tests may all be inherited from an assembly that it references.
            frameworks = packages.Keys.Select(FrameworkOfPackage).OfType<Framework>().ToHashSet();
        }
        return new TestAssembly(
            frameworks.Order().ToArray(),
            packages,
            frameworks.Count > 0 ? null : WhyNone(references)
        );
    }

    private static List<(string Name, Version Version)> ReadReferences(string path)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(path));
            var metadata = file.GetMetadataReader();
            return metadata
                .AssemblyReferences.Select(metadata.GetAssemblyReference)
                .Select(r => (metadata.GetString(r.Name), r.Version))
                .ToList();
        }
        catch (Exception e) when (e is BadImageFormatException or InvalidOperationException)
        {
            throw new AssayException(
                Fault.BrokenBuild,
                $"'{path}' is not a .NET assembly; delete it and build again."
            );
        }
    }

    private static Framework? FrameworkOf(string assembly, Version version) =>
        assembly.ToUpperInvariant() switch
        {
            "XUNIT.CORE" => Framework.XUnit2,
            var n
                when n == "XUNIT.V3.CORE"
                    || n.StartsWith("XUNIT.V3.CORE.", StringComparison.Ordinal) => Framework.XUnit3,
            "NUNIT.FRAMEWORK" when version.Major >= 3 => Framework.NUnit,
            "MSTEST.TESTFRAMEWORK" or "MICROSOFT.VISUALSTUDIO.TESTPLATFORM.TESTFRAMEWORK" =>
                Framework.MSTest,
            "TUNIT.CORE" => Framework.TUnit,
            _ => null,
        };

    private static Framework? FrameworkOfPackage(string package) =>
        package.ToUpperInvariant() switch
        {
            "XUNIT.CORE" => Framework.XUnit2,
            var n when n.StartsWith("XUNIT.V3.CORE", StringComparison.Ordinal) => Framework.XUnit3,
            "NUNIT" => Framework.NUnit,
            "MSTEST.TESTFRAMEWORK" => Framework.MSTest,
            "TUNIT.CORE" => Framework.TUnit,
            _ => null,
        };

    private static string WhyNone(List<(string Name, Version Version)> references)
    {
        var old = references.FirstOrDefault(r => r.Name is "xunit" or "nunit.framework");
        return old.Name is null
            ? "it uses none of the test frameworks for which there is a driver (xUnit 2 and 3, NUnit, MSTest, TUnit)"
            : $"there is no driver for {(old.Name == "xunit" ? "xUnit" : "NUnit")} {old.Version.ToString(2)}";
    }

    private static Dictionary<string, string> ReadPackages(string path)
    {
        var packages = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (!File.Exists(path))
        {
            return packages;
        }
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (var library in document.RootElement.GetProperty("libraries").EnumerateObject())
            {
                var slash = library.Name.IndexOf('/', StringComparison.Ordinal);
                if (slash > 0 && library.Value.GetProperty("type").GetString() == "package")
                {
                    packages[library.Name[..slash]] = library.Name[(slash + 1)..];
                }
            }
            return packages;
        }
        catch (Exception e)
            when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new AssayException(
                Fault.BrokenBuild,
                $"'{path}' is damaged; delete it and build again."
            );
        }
    }
}
