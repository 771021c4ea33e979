using Assay.Engine.Run;

namespace Assay.Engine.Shards;

/// <summary>
/// Names of test methods, <c>Project/Namespace.Class.Method</c>: what shards are made of and timings are kept of. Names
/// of rows may be made of the clock or of chance, and differ from machine to machine; those of methods never do.
/// </summary>
internal static class TestMethod
{
    /// <summary>That of a case.</summary>
    public static string Of(TestCase test) =>
        Of(test.Project.Name, test.Host.Class, test.Host.Method);

    /// <summary>That of a method.</summary>
    public static string Of(string project, string type, string method) =>
        $"{project}/{type}.{method}";
}
