using Xunit.Abstractions;
using Xunit.Sdk;

namespace Orchard.Inventory;

/// <summary>Runs the tests of a class by name.</summary>
public sealed class AlphabeticalOrder : ITestCaseOrderer
{
    public IEnumerable<TTestCase> OrderTestCases<TTestCase>(IEnumerable<TTestCase> testCases)
        where TTestCase : ITestCase =>
        testCases.OrderBy(c => c.TestMethod.Method.Name, StringComparer.Ordinal);
}
