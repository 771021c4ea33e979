using System.Threading.Channels;

namespace Assay.Engine.Run;

/// <summary>
/// Hands the events of a run to its listeners, to each in order. The recorder hears an event before whoever publishes
/// it goes on, who is told whether it is recorded, so that no host is told that a result is safe which is not; the
/// others follow at their own pace, so that a terminal that stands still holds up neither. A listener that throws is
/// left out from then on; what it threw is kept for whoever waits for the end.
/// </summary>
public sealed class RunEvents : IDisposable
{
    private readonly CancellationTokenSource _recorderLost = new();
    private readonly Lock _lock = new();
    private readonly List<Exception> _failures = [];
    private readonly (Channel<RunEvent> Events, Task Delivery)[] _others;
    private IRunListener? _recorder;

    /// <summary>Begins to deliver.</summary>
    /// <param name="recorder">Hears each event before <see cref="Publish"/> returns.</param>
    /// <param name="others">Hear it later, each by itself.</param>
    public RunEvents(IRunListener recorder, params IEnumerable<IRunListener> others)
    {
        _recorder = recorder;
        _others = [.. others.Select(Begin)];
    }

    /// <summary>Cancelled when the recorder has thrown: a run whose results are lost need not go on.</summary>
    public CancellationToken RecorderLost => _recorderLost.Token;

    /// <summary>Adds an event.</summary>
    /// <returns>True when it is recorded; false, and <see cref="RecorderLost"/> is cancelled, where it is not.</returns>
    public bool Publish(RunEvent happened)
    {
        lock (_lock)
        {
            var isRecorded = _recorder is not null && Tell(_recorder, happened);
            if (!isRecorded && _recorder is not null)
            {
                _recorder = null;
                _recorderLost.CancelAsync();
            }
            foreach (var (events, _) in _others)
            {
                events.Writer.TryWrite(happened);
            }
            return isRecorded;
        }
    }

    /// <summary>Waits until every event is delivered.</summary>
    /// <returns>What listeners threw.</returns>
    public async Task<IReadOnlyList<Exception>> CompleteAsync()
    {
        foreach (var (events, delivery) in _others)
        {
            events.Writer.TryComplete();
            await delivery;
        }
        return _failures;
    }

    /// <inheritdoc/>
    public void Dispose() => _recorderLost.Dispose();

    private (Channel<RunEvent>, Task) Begin(IRunListener listener)
    {
        var events = Channel.CreateUnbounded<RunEvent>(
            new UnboundedChannelOptions { SingleReader = true }
        );
        return (events, Task.Run(() => DeliverAsync(listener, events.Reader)));
    }

    private async Task DeliverAsync(IRunListener listener, ChannelReader<RunEvent> events)
    {
        var isHeard = true;
        await foreach (var happened in events.ReadAllAsync())
        {
            isHeard = isHeard && Tell(listener, happened);
        }
    }

    private bool Tell(IRunListener listener, RunEvent happened)
    {
        try
        {
            listener.Hear(happened);
            return true;
        }
        catch (Exception e)
        {
            lock (_failures)
            {
                _failures.Add(e);
            }
            return false;
        }
    }
}
