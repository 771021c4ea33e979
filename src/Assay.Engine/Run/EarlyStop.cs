using Assay.Engine.Report;

namespace Assay.Engine.Run;

/// <summary>Counts failures while a run goes on, and stops it where its rule says so.</summary>
/// <param name="rule">The rule.</param>
public sealed class EarlyStop(StopRule rule) : IRunListener, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);
    private int _planned;

    /// <summary>Cancelled when the run is to stop.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>Why it was stopped, in one sentence; null where it was not.</summary>
    public string? Reason { get; private set; }

    /// <inheritdoc/>
    public void Hear(RunEvent happened)
    {
        switch (happened)
        {
            case RunStarted started:
                _planned = started.Cases.Count;
                break;
            case CaseEnded ended when Outcomes.IsFailure(ended.Result.Outcome):
                _failed.Add(ended.Case.Id);
                Stop();
                break;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    private void Stop()
    {
        if (Reason is null && rule.Ends(_failed.Count, _planned))
        {
            Reason =
                rule.AboveFailedPercent == 0
                    ? "Stopped at the first failure."
                    : FormattableString.Invariant(
                        $"Stopped because more than {rule.AboveFailedPercent:0.##} % of {_planned} tests have failed."
                    );
            _stop.CancelAsync();
        }
    }
}
