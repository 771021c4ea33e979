using System.Diagnostics;
using Assay.Host.Drivers;
using Assay.Model;
using Assay.Model.Wire;

namespace Assay.Host.Measure;

/// <summary>
/// Measures each case of one batch between the two calls that the driver makes around it, and sends what it measured.
/// What lies between the end of one case and the start of the next is fixture time.
/// </summary>
internal sealed class Recorder
{
    private readonly Catalog _catalog;
    private readonly Session _session;

    // Waiting for each result would cost as much as a whole test that does nothing. So what a kill -9 of the controller
    // can take with it, besides the test that runs, is what began less than this before it.
    private static readonly TimeSpan MostUnrecorded = TimeSpan.FromMilliseconds(1);

    private readonly object _lock = new();
    private readonly Dictionary<int, Mark> _open = new();
    private long _idleSince = Stopwatch.GetTimestamp();
    private long? _unrecordedSince;

    public Recorder(Catalog catalog, Session session)
    {
        _catalog = catalog;
        _session = session;
    }

    /// <summary>True once a case of this batch has failed.</summary>
    public bool HasFailure { get; private set; }

    /// <summary>Call right before the case runs, its class's construction included.</summary>
    public void Starting(int native)
    {
        lock (_lock)
        {
            var fixture = _open.Count == 0 ? Elapsed(_idleSince) : TimeSpan.Zero;
            LetRecord();
            _session.Send(new CaseStarting(_catalog.CaseOf(native)));
            // Read last, so that nothing of ours is in the measured time.
            _open[native] = new Mark(
                fixture,
                GC.GetTotalAllocatedBytes(true),
                ProcessClock.Cpu,
                Stopwatch.GetTimestamp()
            );
        }
    }

    /// <summary>Call right after the case has run; without <see cref="Starting"/> before it for a case that did not run.</summary>
    public void Finished(int native, NativeResult result)
    {
        var now = Stopwatch.GetTimestamp();
        var cpu = ProcessClock.Cpu;
        var allocated = GC.GetTotalAllocatedBytes(true);
        lock (_lock)
        {
            HasFailure |= result.Outcome == Outcome.Failed;
            var ran = _open.Remove(native, out var mark);
            var measured = ran ? Elapsed(mark.Start, now) - result.SharedSetUp : TimeSpan.Zero;
            var wall = result.Wall ?? measured;
            _unrecordedSince ??= ran ? mark.Start : now;
            _session.Send(
                new CaseFinished(
                    _catalog.CaseOf(native),
                    new CaseResult(
                        result.Row ?? _catalog.RowOf(native),
                        result.Outcome,
                        wall < TimeSpan.Zero ? TimeSpan.Zero : wall,
                        ran ? cpu - mark.Cpu : null,
                        ran ? allocated - mark.Allocated : null,
                        ran ? mark.Fixture + result.SharedSetUp : null,
                        result.Message,
                        result.StackTrace,
                        result.Output
                    )
                )
            );
            if (!ran)
            {
                LetRecord();
            }
            _idleSince = Stopwatch.GetTimestamp();
        }
    }

    /// <summary>Something failed outside every case, such as a fixture's clean-up.</summary>
    public void Problem(string text) => _session.Send(new RunProblem(text));

    public BatchFinished Finish() => new(Elapsed(_idleSince), ProcessClock.Cpu);

    private void LetRecord()
    {
        if (_unrecordedSince is { } since && Elapsed(since) >= MostUnrecorded)
        {
            _session.WaitUntilRecorded();
            _unrecordedSince = null;
        }
    }

    private static TimeSpan Elapsed(long since) => Elapsed(since, Stopwatch.GetTimestamp());

    private static TimeSpan Elapsed(long since, long until) =>
        new((long)((until - since) * ((double)TimeSpan.TicksPerSecond / Stopwatch.Frequency)));

    private readonly record struct Mark(TimeSpan Fixture, long Allocated, TimeSpan Cpu, long Start);
}
