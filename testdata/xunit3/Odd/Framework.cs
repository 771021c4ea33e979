using System;
using System.Reflection;
using System.Threading.Tasks;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestFramework(typeof(Odd.Framework))]

namespace Odd;

/// <summary>Makes test cases that belong to no class.</summary>
public sealed class Framework : XunitTestFramework
{
    protected override ITestFrameworkDiscoverer CreateDiscoverer(Assembly assembly) =>
        new Discoverer(new XunitTestAssembly(assembly));
}

public sealed class Discoverer(IXunitTestAssembly assembly) : XunitTestFrameworkDiscoverer(assembly)
{
    protected override ValueTask<bool> FindTestsForType(
        IXunitTestClass testClass,
        ITestFrameworkDiscoveryOptions discoveryOptions,
        Func<ITestCase, ValueTask<bool>> discoveryCallback
    ) =>
        base.FindTestsForType(
            testClass,
            discoveryOptions,
            found => discoveryCallback(new Case((XunitTestCase)found))
        );
}

public sealed class Case(XunitTestCase found)
    : XunitTestCase(found.TestMethod, "a sentence of a story", found.UniqueID, false),
        ITestCaseMetadata
{
    string? ITestCaseMetadata.TestClassName => null;
}

public class Tests
{
    [Fact]
    public void Passes() { }
}
