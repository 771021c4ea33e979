using Microsoft.Testing.Platform.Extensions.Messages;

namespace Assay.Host.Drivers.TUnit;

/// <summary>
/// Listens to one discovery. The messages only say that it is over: what can be told of a test through them is too
/// little, and some tests are kept out of them, so that TUnit's own contexts are read.
/// </summary>
internal sealed class TUnitDiscovery
{
    private readonly TUnitContexts _contexts;
    private IReadOnlyList<TUnitTest>? _tests;
    private Exception? _failure;

    public TUnitDiscovery(TUnitContexts contexts) => _contexts = contexts;

    /// <summary>What was found.</summary>
    /// <exception cref="DriverDoesNotFitException">The discovery failed, or this version of TUnit is not understood.</exception>
    public IReadOnlyList<TUnitTest> Tests =>
        _failure switch
        {
            null => _tests ?? Array.Empty<TUnitTest>(),
            DriverDoesNotFitException e => throw e,
            _ => throw new DriverDoesNotFitException(
                $"reading the tests of TUnit failed with {_failure.GetType().Name}: {_failure.Message}"
            ),
        };

    public Task OnUpdate(TestNodeUpdateMessage update)
    {
        switch (update.TestNode.Properties.SingleOrDefault<TestNodeStateProperty>())
        {
            case DiscoveredTestNodeStateProperty when _tests is null && _failure is null:
                Read();
                break;
            case ErrorTestNodeStateProperty or FailedTestNodeStateProperty:
                _failure ??= new DriverDoesNotFitException(
                    $"TUnit can't find the tests: {update.TestNode.DisplayName}"
                );
                break;
        }
        return Task.CompletedTask;
    }

    // TUnit would take an exception of ours for one of its own.
    private void Read()
    {
        try
        {
            _contexts.Capture();
            _tests =
                _contexts.All?.Select(TUnitTest.From).ToArray()
                ?? throw new DriverDoesNotFitException(
                    "this version of TUnit does not say which tests it has discovered."
                );
        }
        catch (Exception e)
        {
            _failure = e;
        }
    }
}
