using System.Threading.Channels;

namespace Assay.Engine.Run;

/// <summary>
/// Hands the events of a run to its listeners, one after the other and in order. A listener that throws is left out
/// from then on and never stops the run; what it threw is kept for whoever waits for the end.
/// </summary>
public sealed class RunEvents
{
    private readonly Channel<RunEvent> _events = Channel.CreateUnbounded<RunEvent>(
        new UnboundedChannelOptions { SingleReader = true }
    );
    private readonly List<IRunListener> _listeners;
    private readonly List<Exception> _failures = [];
    private readonly Task _delivery;

    /// <summary>Begins to deliver.</summary>
    public RunEvents(params IEnumerable<IRunListener> listeners)
    {
        _listeners = [.. listeners];
        _delivery = Task.Run(DeliverAsync);
    }

    /// <summary>Adds an event; returns at once.</summary>
    public void Publish(RunEvent happened) => _events.Writer.TryWrite(happened);

    /// <summary>Waits until every event is delivered.</summary>
    /// <returns>What listeners threw.</returns>
    public async Task<IReadOnlyList<Exception>> CompleteAsync()
    {
        _events.Writer.TryComplete();
        await _delivery;
        return _failures;
    }

    private async Task DeliverAsync()
    {
        await foreach (var happened in _events.Reader.ReadAllAsync())
        {
            foreach (var listener in _listeners.ToArray())
            {
                try
                {
                    listener.Hear(happened);
                }
                catch (Exception e)
                {
                    _failures.Add(e);
                    _listeners.Remove(listener);
                }
            }
        }
    }
}
