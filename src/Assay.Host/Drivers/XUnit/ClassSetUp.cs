using System.Reflection;

namespace Assay.Host.Drivers.XUnit;

/// <summary>What makes the tests of a class depend on each other: fixtures that they share, and an order that somebody asked for.</summary>
internal static class ClassSetUp
{
    // By name, as both generations have them in namespaces of their own.
    private static readonly string[] Fixtures = { "IClassFixture`1", "ICollectionFixture`1" };
    private const string Orderer = "Orderer";

    /// <summary>True where each test of the class finds the same wherever, and after whichever, it runs.</summary>
    /// <param name="type">The class.</param>
    /// <param name="collection">The class that defines its collection; null where none does.</param>
    public static bool IsNone(Type type, Type? collection) =>
        collection is null
        && !type.GetInterfaces().Any(i => Fixtures.Contains(i.Name, StringComparer.Ordinal))
        && !IsOrdered(type.GetCustomAttributesData())
        && !IsOrdered(type.Assembly.GetCustomAttributesData());

    private static bool IsOrdered(IEnumerable<CustomAttributeData> attributes) =>
        attributes.Any(a => a.AttributeType.Name.Contains(Orderer, StringComparison.Ordinal));
}
