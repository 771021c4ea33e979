using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Mishaps;

/// <summary>Tells of its test only when it is over, as attributes do that try again after a failure.</summary>
[XunitTestCaseDiscoverer("Mishaps.DelayedFactDiscoverer", "Mishaps.XUnit2")]
public sealed class DelayedFactAttribute : FactAttribute { }

public sealed class DelayedFactDiscoverer : IXunitTestCaseDiscoverer
{
    private readonly IMessageSink _sink;

    public DelayedFactDiscoverer(IMessageSink sink) => _sink = sink;

    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions options,
        ITestMethod method,
        IAttributeInfo attribute
    ) => [new DelayedCase(_sink, method, []), new DelayedCase(_sink, method, ["again"])];
}

public sealed class DelayedCase : XunitTestCase
{
    [Obsolete("For the framework")]
    public DelayedCase() { }

    public DelayedCase(IMessageSink sink, ITestMethod method, object[] arguments)
        : base(
            sink,
            TestMethodDisplay.ClassAndMethod,
            TestMethodDisplayOptions.None,
            method,
            arguments
        ) { }

    public override async Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink,
        IMessageBus messageBus,
        object[] constructorArguments,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource
    )
    {
        using var bus = new DelayedBus();
        var summary = await base.RunAsync(
            diagnosticMessageSink,
            bus,
            constructorArguments,
            aggregator,
            cancellationTokenSource
        );
        bus.Kept.ForEach(message => messageBus.QueueMessage(message));
        return summary;
    }
}

public sealed class DelayedBus : IMessageBus
{
    public List<IMessageSinkMessage> Kept { get; } = [];

    public bool QueueMessage(IMessageSinkMessage message)
    {
        Kept.Add(message);
        return true;
    }

    public void Dispose() { }
}

public class Delayed
{
    [DelayedFact]
    public void Takes_its_time(string? again = null) => Thread.Sleep(100);

    [DelayedFact]
    public void Exits_at_the_second_row(string? again = null)
    {
        if (again is not null)
        {
            Environment.Exit(3);
        }
    }

    [Fact]
    public void Neighbour() { }
}
