using System.Runtime.InteropServices;

namespace Assay.Cli;

/// <summary>
/// Ctrl-C and its like: the first one asks the command to stop and to keep what it has, the second one ends the
/// process at once.
/// </summary>
internal sealed class Interrupt : IDisposable
{
    // A command promises to have stopped within two seconds; what hangs longer is not waited for.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.8);

    private readonly CancellationTokenSource _stop = new();
    private readonly List<PosixSignalRegistration> _signals = [];
    private readonly List<Action> _lastWords = [];
    private Timer? _deadline;

    /// <summary>Listens to the signals of the process.</summary>
    public Interrupt()
    {
        PosixSignal[] signals =
        [
            PosixSignal.SIGINT,
            PosixSignal.SIGTERM,
            PosixSignal.SIGHUP,
            PosixSignal.SIGQUIT,
        ];
        foreach (var signal in signals)
        {
            _signals.Add(PosixSignalRegistration.Create(signal, Hear));
        }
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
        if (_stop.IsCancellationRequested)
        {
            End();
            return;
        }
        _deadline = new Timer(_ => End(), null, Patience, Timeout.InfiniteTimeSpan);
        _stop.Cancel();
    }

    private void End()
    {
        SayLastWords();
        Environment.Exit(ExitCodes.Cancelled);
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
