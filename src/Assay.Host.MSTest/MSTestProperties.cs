using Microsoft.VisualStudio.TestPlatform.ObjectModel;

namespace Assay.Host.Drivers.MSTest;

/// <summary>What MSTest hands on with a test case beside what the test platform knows.</summary>
internal static class MSTestProperties
{
    private const string ClassName = "MSTestDiscoverer.TestClassName";
    private const string Data = "MSTest.DynamicData";
    private const string ManagedMethod = "TestCase.ManagedMethod";

    // What keeps tests apart that MSTest would otherwise run side by side. Another process can't see these.
    private static readonly string[] Ties =
    {
        "MSTestDiscoverer.DoNotParallelize",
        "MSTestDiscoverer.ResourceLocks",
    };

    /// <summary>Full name of the class in which the test runs.</summary>
    public static string ClassOf(TestCase test) =>
        Value(test, ClassName) as string
        ?? test.FullyQualifiedName[..test.FullyQualifiedName.LastIndexOf('.')];

    /// <summary>Name of the method.</summary>
    public static string MethodOf(TestCase test)
    {
        var owner = ClassOf(test);
        return test.FullyQualifiedName.StartsWith(owner + ".", StringComparison.Ordinal)
            ? test.FullyQualifiedName[(owner.Length + 1)..]
            : test.FullyQualifiedName;
    }

    /// <summary>Name and parameter types of the method; null where MSTest does not tell.</summary>
    public static string? SignatureOf(TestCase test) => Value(test, ManagedMethod) as string;

    /// <summary>The row as MSTest wrote it down; null for a test without rows.</summary>
    public static string?[]? DataOf(TestCase test) => Value(test, Data) as string?[];

    /// <summary>True where the test is not to run at the same time as some others.</summary>
    public static bool IsTied(TestCase test) =>
        Ties.Any(tie => Value(test, tie) is { } value and not false);

    /// <summary>True where the test is to run after others.</summary>
    public static bool HasDependencies(TestCase test) =>
        Value(test, "MSTestDiscoverer.Dependencies") is not null;

    private static object? Value(TestCase test, string id) =>
        test.Properties.FirstOrDefault(p => p.Id == id) is { } property
            ? test.GetPropertyValue(property)
            : null;
}
