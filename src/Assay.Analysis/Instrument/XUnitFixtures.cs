using Mono.Cecil;

namespace Assay.Analysis.Instrument;

/// <summary>Finds the fixtures of xUnit, and which classes of tests they serve.</summary>
internal sealed class XUnitFixtures(ModuleDefinition module)
{
    /// <summary>Fixtures of this module with the classes that they serve; null for all of the assembly.</summary>
    public IEnumerable<(TypeDefinition Fixture, IReadOnlyList<TypeDefinition>? Served)> All()
    {
        var types = module.GetTypes().ToArray();
        foreach (var type in types)
        {
            foreach (var fixture in OfClass(type))
            {
                yield return (fixture, [type]);
            }
            foreach (var fixture in Of(type, "Xunit.ICollectionFixture`1"))
            {
                yield return (fixture, [.. types.Where(t => IsIn(t, type))]);
            }
        }
        foreach (
            var fixture in module
                .Assembly.CustomAttributes.Where(a =>
                    a.AttributeType.FullName == "Xunit.AssemblyFixtureAttribute"
                )
                .Select(a => a.ConstructorArguments is [{ Value: TypeDefinition t }] ? t : null)
                .OfType<TypeDefinition>()
        )
        {
            yield return (fixture, null);
        }
    }

    /// <summary>The fixtures that a class asks for by itself, of its own module.</summary>
    public static IEnumerable<TypeDefinition> OfClass(TypeDefinition type) =>
        Of(type, "Xunit.IClassFixture`1");

    private static IEnumerable<TypeDefinition> Of(TypeDefinition type, string contract) =>
        type
            .Interfaces.Select(i => i.InterfaceType)
            .OfType<GenericInstanceType>()
            .Where(i => i.ElementType.FullName == contract)
            .Select(i => i.GenericArguments[0].GetElementType())
            .OfType<TypeDefinition>();

    private static bool IsIn(TypeDefinition type, TypeDefinition definition) =>
        type.CustomAttributes.Any(a =>
            a.AttributeType.Name switch
            {
                "CollectionAttribute" => a.ConstructorArguments is [{ Value: var value }]
                    && (
                        value == definition || (value is string name && name == NameOf(definition))
                    ),
                "CollectionAttribute`1" => a.AttributeType is GenericInstanceType generic
                    && generic.GenericArguments[0] == definition,
                _ => false,
            }
        );

    private static string? NameOf(TypeDefinition definition) =>
        definition
            .CustomAttributes.FirstOrDefault(a =>
                a.AttributeType.FullName == "Xunit.CollectionDefinitionAttribute"
            )
            ?.ConstructorArguments
            is [{ Value: string name }]
            ? name
            : null;
}
