using System.Reflection;

namespace Assay.Host.Drivers.MSTest;

/// <summary>Set-up and clean-up that is for more than one class.</summary>
internal static class MSTestFixtures
{
    private static readonly HashSet<string> OfMethods = new(StringComparer.Ordinal)
    {
        "AssemblyInitializeAttribute",
        "AssemblyCleanupAttribute",
        "GlobalTestInitializeAttribute",
        "GlobalTestCleanupAttribute",
    };

    /// <summary>True where the assembly has any, or takes them from another.</summary>
    public static bool AreForAssembly(Assembly assembly) =>
        assembly.CustomAttributes.Any(a =>
            a.AttributeType.Name == "AssemblyFixtureProviderAttribute"
        )
        || TypesOf(assembly)
            .Where(IsTestClass)
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Any(m => m.CustomAttributes.Any(a => OfMethods.Contains(a.AttributeType.Name)));

    private static bool IsTestClass(Type type) =>
        type.CustomAttributes.Any(a => IsOrDerivesFromTestClass(a.AttributeType));

    private static bool IsOrDerivesFromTestClass(Type? attribute) =>
        attribute is not null
        && (attribute.Name == "TestClassAttribute" || IsOrDerivesFromTestClass(attribute.BaseType));

    // A type whose base is missing can't be a class of tests that run.
    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            return e.Types.OfType<Type>();
        }
    }
}
