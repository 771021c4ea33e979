using System.Collections.Concurrent;
using System.Diagnostics;

namespace Assay.Engine.Run;

/// <summary>Samples processor time and memory of controller and hosts while they run.</summary>
internal sealed class UsageMeter
{
    private readonly ConcurrentDictionary<int, Sample> _hosts = new();
    private readonly Dictionary<string, long> _peaks = new(StringComparer.Ordinal);
    private readonly Process _self = Process.GetCurrentProcess();
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly TimeSpan _selfAtStart;
    private TimeSpan _ended;
    private TimeSpan _lastTotal;
    private long _lastTime;

    public UsageMeter()
    {
        _selfAtStart = _self.TotalProcessorTime;
        _lastTime = _start;
    }

    /// <summary>Largest sum of the working sets of controller and hosts that was seen.</summary>
    public long PeakMemory { get; private set; }

    /// <summary>Processor time of controller and hosts since the start.</summary>
    public TimeSpan Cpu =>
        _self.TotalProcessorTime - _selfAtStart + _ended + Sum(_hosts.Values.Select(h => h.Cpu));

    /// <summary>Elapsed time since the start.</summary>
    public TimeSpan Wall => Stopwatch.GetElapsedTime(_start);

    /// <summary>Elapsed time since the last <see cref="Pulse"/>.</summary>
    public TimeSpan SinceLastPulse => Stopwatch.GetElapsedTime(_lastTime);

    /// <summary>Largest sum of the working sets of a project's hosts that was seen, by the project's name.</summary>
    public IReadOnlyDictionary<string, long> PeakMemoryByProject
    {
        get
        {
            lock (_peaks)
            {
                return _peaks.ToDictionary();
            }
        }
    }

    /// <summary>Begins to watch a host.</summary>
    public void Add(int processId, string project) => _hosts[processId] = new Sample(project);

    /// <summary>Takes over what a host says of itself.</summary>
    public void ReportCpu(int processId, TimeSpan cpu)
    {
        if (_hosts.TryGetValue(processId, out var sample) && cpu > sample.Cpu)
        {
            sample.Cpu = cpu;
        }
    }

    /// <summary>Ends watching a host.</summary>
    /// <returns>The processor time that it used, as far as known.</returns>
    public TimeSpan Remove(int processId)
    {
        // A host may be gone before the first pulse.
        LookAtAll();
        if (!_hosts.TryRemove(processId, out var sample))
        {
            return TimeSpan.Zero;
        }
        lock (_hosts)
        {
            _ended += sample.Cpu;
        }
        return sample.Cpu;
    }

    /// <summary>Looks at all processes.</summary>
    public RunPulse Pulse()
    {
        LookAtAll();
        var now = Stopwatch.GetTimestamp();
        var total = Cpu;
        var busy = (total - _lastTotal) / Stopwatch.GetElapsedTime(_lastTime, now);
        (_lastTotal, _lastTime) = (total, now);
        return new RunPulse(Math.Max(0, busy), _hosts.Count);
    }

    private void LookAtAll()
    {
        lock (_peaks)
        {
            _self.Refresh();
            var total = _self.WorkingSet64;
            foreach (var project in _hosts.GroupBy(h => h.Value.Project, StringComparer.Ordinal))
            {
                var memory = project.Sum(h => Look(h.Key, h.Value));
                total += memory;
                if (memory > 0)
                {
                    _peaks[project.Key] = Math.Max(memory, _peaks.GetValueOrDefault(project.Key));
                }
            }
            PeakMemory = Math.Max(PeakMemory, total);
        }
    }

    private static long Look(int id, Sample sample)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            var cpu = process.TotalProcessorTime;
            sample.Cpu = cpu > sample.Cpu ? cpu : sample.Cpu;
            return process.WorkingSet64;
        }
        catch (Exception e)
            when (e
                    is ArgumentException
                        or InvalidOperationException
                        or System.ComponentModel.Win32Exception
            )
        {
            // It ended between two looks; what it used until the last one stays counted.
            return 0;
        }
    }

    private static TimeSpan Sum(IEnumerable<TimeSpan> times) =>
        times.Aggregate(TimeSpan.Zero, (sum, time) => sum + time);

    private sealed class Sample(string project)
    {
        public string Project { get; } = project;

        public TimeSpan Cpu { get; set; }
    }
}
