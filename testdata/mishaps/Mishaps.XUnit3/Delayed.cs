using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Mishaps;

/// <summary>Tells of its test only when it is over, as attributes do that try again after a failure.</summary>
[XunitTestCaseDiscoverer(typeof(DelayedFactDiscoverer))]
public sealed class DelayedFactAttribute : FactAttribute { }

public sealed class DelayedFactDiscoverer : IXunitTestCaseDiscoverer
{
    public ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions options,
        IXunitTestMethod method,
        IFactAttribute attribute
    ) => new([new DelayedCase(method, method.MethodName, method.UniqueID + "-delayed", false)]);
}

public sealed class DelayedCase : XunitTestCase, ISelfExecutingXunitTestCase
{
    [Obsolete("For the framework")]
    public DelayedCase() { }

    public DelayedCase(IXunitTestMethod method, string name, string id, bool isExplicit)
        : base(method, name, id, isExplicit) { }

    public async ValueTask<RunSummary> Run(
        ExplicitOption explicitOption,
        IMessageBus messageBus,
        object?[] constructorArguments,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource,
        ParallelMode parallelMode,
        ExecutionScheduler scheduler,
        FixtureMappingManager fixtures
    )
    {
        using var bus = new DelayedBus(messageBus);
        var summary = await XunitTestCaseRunner.Instance.Run(
            this,
            await CreateTests(),
            bus,
            aggregator,
            cancellationTokenSource,
            parallelMode,
            scheduler,
            TestCaseDisplayName,
            SkipReason,
            explicitOption,
            constructorArguments,
            fixtures
        );
        bus.Kept.ForEach(message => messageBus.QueueMessage(message));
        return summary;
    }
}

public sealed class DelayedBus(IMessageBus bus) : IMessageBus
{
    public List<IMessageSinkMessage> Kept { get; } = [];

    public bool QueueMessage(IMessageSinkMessage message)
    {
        if (message is ITestCaseStarting)
        {
            return bus.QueueMessage(message);
        }
        Kept.Add(message);
        return true;
    }

    public void Dispose() { }
}

public class Delayed
{
    [DelayedFact]
    public void Takes_its_time() => Thread.Sleep(100);

    [DelayedFact]
    public void Exits() => Environment.Exit(3);

    [Fact]
    public void Neighbour() { }
}
