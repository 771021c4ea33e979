using System.Diagnostics;
using Assay.Host.Drivers;
using Assay.Model;
using Assay.Model.Wire;

namespace Assay.Host.Measure;

/// <summary>
/// Measures each case of one batch between the two calls that the driver makes around it, and sends what it measured.
/// What lies between the end of one case and the start of the next is fixture time, but for the time that the
/// controller takes to record. No case begins before the results of those that have ended are recorded, so that a kill -9
/// of the controller costs no more than what is under way; but with probes, where only the whole is kept.
/// </summary>
internal sealed class Recorder
{
    // xUnit 3 rounds to milliseconds.
    private static readonly TimeSpan Rounding = TimeSpan.FromMilliseconds(1);

    private readonly Catalog _catalog;
    private readonly Session _session;
    private readonly ICaseNotes? _notes;
    private readonly object _lock = new();
    private readonly Dictionary<int, Mark> _open = new();
    private readonly Dictionary<int, Announcement> _announced = new();
    private long _idleSince = Stopwatch.GetTimestamp();

    /// <param name="catalog">The cases.</param>
    /// <param name="session">Where results go.</param>
    /// <param name="notes">What assemblies note that we changed; null where none are loaded.</param>
    public Recorder(Catalog catalog, Session session, ICaseNotes? notes)
    {
        _catalog = catalog;
        _session = session;
        _notes = notes;
    }

    /// <summary>True once a case of this batch has failed.</summary>
    public bool HasFailure { get; private set; }

    /// <summary>
    /// Call where the case is the next to run, although its start may be told only when it is over. <see cref="Starting"/>
    /// or <see cref="Left"/> must follow.
    /// </summary>
    public void Announce(int native)
    {
        lock (_lock)
        {
            Begin(native);
            _announced[native] = new Announcement(SinceIdle, Stopwatch.GetTimestamp());
        }
    }

    /// <summary>Call right before the case runs, its class's construction included.</summary>
    public void Starting(int native)
    {
        lock (_lock)
        {
            Announcement? announcement = _announced.Remove(native, out var a) ? a : null;
            if (announcement is null)
            {
                Begin(native);
            }
            // Read last, so that nothing of ours is in the measured time.
            _open[native] = new Mark(
                SinceIdle,
                announcement,
                Allocated,
                Cpu,
                Stopwatch.GetTimestamp()
            );
        }
    }

    /// <summary>Call right after the case has run; without <see cref="Starting"/> before it for a case that did not run.</summary>
    public void Finished(int native, NativeResult result)
    {
        var now = Stopwatch.GetTimestamp();
        var (cpu, allocated) = (Cpu, Allocated);
        lock (_lock)
        {
            HasFailure |= result.Outcome == Outcome.Failed;
            var ran = _open.Remove(native, out var mark);
            if (!ran)
            {
                _session.WaitUntilRecorded();
            }
            var measured = ran ? Elapsed(mark.Start, now) - result.SharedSetUp : TimeSpan.Zero;
            // It started long before that was told: what was measured is the telling.
            var isLate = result.Known > measured + Rounding;
            var wall = isLate ? result.Known!.Value : result.Wall ?? measured;
            var fixture = isLate ? mark.FixtureBefore(result.Known!.Value, now) : mark.Fixture;
            if (ran)
            {
                TellTouched(_catalog.CaseOf(native));
            }
            _session.Send(
                new CaseFinished(
                    _catalog.CaseOf(native),
                    new CaseResult(
                        result.Row ?? _catalog.RowOf(native),
                        result.Outcome,
                        wall < TimeSpan.Zero ? TimeSpan.Zero : wall,
                        ran && !isLate ? cpu - mark.Cpu : null,
                        ran && !isLate ? allocated - mark.Allocated : null,
                        ran ? fixture + result.SharedSetUp : null,
                        result.Message,
                        result.StackTrace,
                        result.Output
                    )
                )
            );
            _idleSince = Stopwatch.GetTimestamp();
        }
    }

    /// <summary>Call where the case is over without a result, or not to run now after all; nothing where it is not under way.</summary>
    public void Left(int native)
    {
        lock (_lock)
        {
            if (_announced.Remove(native) | _open.Remove(native))
            {
                _session.Send(new CaseLeft(_catalog.CaseOf(native)));
            }
        }
    }

    /// <summary>Something failed outside every case, such as a fixture's clean-up.</summary>
    public void Problem(string text) => _session.Send(new RunProblem(text));

    public BatchFinished Finish()
    {
        var finished = new BatchFinished(Elapsed(_idleSince), ProcessClock.Cpu);
        TellTouched(Touched.Between);
        return finished;
    }

    private void TellTouched(int @case)
    {
        if (_notes?.TakeFor(@case) is { } noted)
        {
            _session.Send(noted);
        }
    }

    // Told first, so that the controller is woken once for the last result and the next case.
    private void Begin(int native)
    {
        var told = Stopwatch.GetTimestamp();
        _session.Send(new CaseStarting(_catalog.CaseOf(native)));
        _session.WaitUntilRecorded();
        TellTouched(Touched.Between);
        // What the controller takes is no fixture time of whichever case comes next.
        _idleSince += Stopwatch.GetTimestamp() - told;
    }

    private static TimeSpan Elapsed(long since) => Elapsed(since, Stopwatch.GetTimestamp());

    private static TimeSpan Elapsed(long since, long until) =>
        new((long)((until - since) * ((double)TimeSpan.TicksPerSecond / Stopwatch.Frequency)));

    // In changed code neither is what the test takes, and to ask for them takes time.
    private TimeSpan? Cpu => _notes is null ? ProcessClock.Cpu : null;

    private long? Allocated => _notes is null ? GC.GetTotalAllocatedBytes(true) : null;

    private TimeSpan SinceIdle => _open.Count == 0 ? Elapsed(_idleSince) : TimeSpan.Zero;

    private readonly record struct Announcement(TimeSpan Fixture, long At);

    private readonly record struct Mark(
        TimeSpan Fixture,
        Announcement? Announcement,
        long? Allocated,
        TimeSpan? Cpu,
        long Start
    )
    {
        /// <summary>Fixture time of a case that ran so long before now; null where it was announced too late to know.</summary>
        public TimeSpan? FixtureBefore(TimeSpan ran, long now) =>
            Announcement is { } a && Elapsed(a.At, now) >= ran ? a.Fixture : null;
    }
}
