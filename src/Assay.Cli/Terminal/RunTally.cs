using Assay.Engine.Run;
using Assay.Model;

namespace Assay.Cli.Terminal;

/// <summary>What is known of a run while it goes on: the events so far, counted.</summary>
internal sealed class RunTally(TimeProvider time, int cores) : IRunListener
{
    // Before that, the pace so far says nothing about the rest.
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(1);

    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (TestCase Case, long Since)> _running = [];
    private int _announced;
    private TimeSpan? _expected;
    private long _start;

    /// <summary>Whether a run is on.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>How many cases will run; more than were announced where a project's own runner brought some.</summary>
    public int Total => Math.Max(_announced, Done);

    /// <summary>How many cases have given a result.</summary>
    public int Done => _done.Count;

    /// <summary>How many results were failed, crashed or timed out.</summary>
    public int Failed { get; private set; }

    /// <summary>Processors that were busy of late.</summary>
    public double BusyCores { get; private set; }

    /// <summary>Processors of the machine.</summary>
    public int Cores { get; } = cores;

    /// <summary>Time since the run began.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(_start);

    /// <summary>Time until the run ends, by earlier records or by the pace so far; null where neither tells.</summary>
    public TimeSpan? Left
    {
        get
        {
            var elapsed = Elapsed;
            if (_expected > elapsed)
            {
                return _expected - elapsed;
            }
            return Done == 0 || elapsed < Warmup
                ? null
                : elapsed * ((double)Math.Max(0, Total - Done) / Done);
        }
    }

    /// <summary>The case that has been running longest, or null where none runs.</summary>
    public (string Id, TimeSpan For)? Longest =>
        _running.Count == 0
            ? null
            : _running
                .Values.Select(r => (r.Case.Id, For: time.GetElapsedTime(r.Since)))
                .MaxBy(r => r.For);

    /// <inheritdoc/>
    public void Hear(RunEvent happened)
    {
        switch (happened)
        {
            case RunStarted started:
                Begin(started);
                break;
            case CaseBegan began:
                _running[began.Host] = (began.Case, time.GetTimestamp());
                break;
            case CaseEnded ended:
                _running.Remove(ended.Host);
                _done.Add(ended.Case.Id);
                Failed += FailedResult.Is(ended.Result.Outcome) ? 1 : 0;
                break;
            case HostEnded ended:
                _running.Remove(ended.Host);
                break;
            case RunPulse pulse:
                BusyCores = pulse.BusyCores;
                break;
            case RunEnded:
                IsRunning = false;
                _running.Clear();
                break;
        }
    }

    private void Begin(RunStarted started)
    {
        _done.Clear();
        _running.Clear();
        Failed = 0;
        _announced = started.Cases.Count;
        _expected = started.Expected;
        _start = time.GetTimestamp();
        IsRunning = true;
    }
}
