using System.Collections.Generic;
using System.Reflection;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("Odd.Framework", "Odd")]

namespace Odd;

/// <summary>Makes test cases that belong to no class.</summary>
public sealed class Framework : XunitTestFramework
{
    public Framework(IMessageSink diagnostics)
        : base(diagnostics) { }

    protected override ITestFrameworkDiscoverer CreateDiscoverer(IAssemblyInfo assemblyInfo) =>
        new Discoverer(assemblyInfo, SourceInformationProvider, DiagnosticMessageSink);
}

public sealed class Discoverer : TestFrameworkDiscoverer
{
    public Discoverer(
        IAssemblyInfo assembly,
        ISourceInformationProvider source,
        IMessageSink diagnostics
    )
        : base(assembly, source, diagnostics) { }

    protected override ITestClass CreateTestClass(ITypeInfo @class) => null!;

    protected override bool FindTestsForType(
        ITestClass testClass,
        bool includeSourceInformation,
        IMessageBus messageBus,
        ITestFrameworkDiscoveryOptions discoveryOptions
    ) => messageBus.QueueMessage(new Found());
}

public sealed class Found : LongLivedMarshalByRefObject, ITestCaseDiscoveryMessage
{
    public ITestAssembly TestAssembly => null!;

    public ITestCollection TestCollection => null!;

    public ITestClass TestClass => null!;

    public ITestMethod TestMethod => null!;

    public ITestCase TestCase { get; } = new Case();

    public IEnumerable<ITestCase> TestCases => new[] { TestCase };
}

public sealed class Case : LongLivedMarshalByRefObject, ITestCase
{
    public string DisplayName => "a sentence of a story";

    public string? SkipReason => null;

    public ISourceInformation SourceInformation { get; set; } = new SourceInformation();

    public ITestMethod TestMethod => null!;

    public object[]? TestMethodArguments => null;

    public Dictionary<string, List<string>> Traits { get; } = new();

    public string UniqueID => "1";

    public void Deserialize(IXunitSerializationInfo info) { }

    public void Serialize(IXunitSerializationInfo info) { }
}

public class Empty { }
