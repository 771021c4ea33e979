using System.Runtime.InteropServices;

namespace Assay.Cli;

/// <summary>
/// Ctrl-C and its like: the first one asks the command to stop and to keep what it has, the second one ends the
/// process at once.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="exit">Ends the process.</param>
internal sealed class Interrupt(TimeProvider time, Action exit) : IDisposable
{
    // A command promises to have stopped within two seconds; what hangs longer is not waited for.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.8);

    private readonly CancellationTokenSource _stop = new();
    private readonly List<PosixSignalRegistration> _signals = [];
    private readonly List<Action> _lastWords = [];
    private ITimer? _deadline;

    /// <summary>Listens to the signals of the process.</summary>
    public static Interrupt OfProcess()
    {
        var interrupt = new Interrupt(
            TimeProvider.System,
            () => Environment.Exit(ExitCodes.Cancelled)
        );
        PosixSignal[] signals =
        [
            PosixSignal.SIGINT,
            PosixSignal.SIGTERM,
            PosixSignal.SIGHUP,
            PosixSignal.SIGQUIT,
        ];
        foreach (var signal in signals)
        {
            interrupt._signals.Add(PosixSignalRegistration.Create(signal, interrupt.Hear));
        }
        return interrupt;
    }

    /// <summary>Ends with the first signal.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>Has something done before the process ends, whichever way it ends; the cursor comes back this way.</summary>
    public void BeforeEnd(Action lastWords)
    {
        lock (_lastWords)
        {
            _lastWords.Add(lastWords);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        SayLastWords();
        _signals.ForEach(s => s.Dispose());
        _deadline?.Dispose();
        _stop.Dispose();
    }

    private void Hear(PosixSignalContext signal)
    {
        signal.Cancel = true;
        Stop();
    }

    /// <summary>What a signal does.</summary>
    public void Stop()
    {
        if (_stop.IsCancellationRequested)
        {
            End();
            return;
        }
        _deadline = time.CreateTimer(_ => End(), null, Patience, Timeout.InfiniteTimeSpan);
        _stop.Cancel();
    }

    private void End()
    {
        SayLastWords();
        exit();
    }

    private void SayLastWords()
    {
        lock (_lastWords)
        {
            _lastWords.ForEach(word => word());
            _lastWords.Clear();
        }
    }
}
