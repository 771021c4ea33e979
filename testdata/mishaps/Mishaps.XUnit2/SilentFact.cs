using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Mishaps;

/// <summary>A test that the framework lists, and of which it says nothing when it runs.</summary>
[XunitTestCaseDiscoverer("Mishaps.SilentFactDiscoverer", "Mishaps.XUnit2")]
public sealed class SilentFactAttribute : FactAttribute;

public sealed class SilentFactDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions options,
        ITestMethod method,
        IAttributeInfo fact
    ) => [new SilentCase(diagnostics, method)];
}

public sealed class SilentCase : XunitTestCase
{
    [Obsolete("For deserialisation alone")]
    public SilentCase() { }

    public SilentCase(IMessageSink diagnostics, ITestMethod method)
        : base(diagnostics, TestMethodDisplay.ClassAndMethod, TestMethodDisplayOptions.None, method)
    { }

    public override Task<RunSummary> RunAsync(
        IMessageSink diagnostics,
        IMessageBus bus,
        object[] constructorArguments,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancel
    ) => Task.FromResult(new RunSummary());
}
