using System.Collections.Concurrent;
using System.Diagnostics;

namespace Assay.Engine.Run;

/// <summary>Samples processor time and memory of controller and hosts while they run.</summary>
internal sealed class UsageMeter
{
    private readonly ConcurrentDictionary<int, Sample> _hosts = new();
    private readonly Dictionary<string, long> _peakByProject = new(StringComparer.Ordinal);
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

    /// <summary>Largest sum of the working sets of a project's hosts that was seen, by the project's name.</summary>
    public IReadOnlyDictionary<string, long> PeakMemoryByProject
    {
        get
        {
            lock (_peakByProject)
            {
                return new Dictionary<string, long>(_peakByProject, StringComparer.Ordinal);
            }
        }
    }

    /// <summary>Processor time of controller and hosts since the start.</summary>
    public TimeSpan Cpu =>
        _self.TotalProcessorTime - _selfAtStart + _ended + Sum(_hosts.Values.Select(h => h.Used));

    /// <summary>Elapsed time since the start.</summary>
    public TimeSpan Wall => Stopwatch.GetElapsedTime(_start);

    /// <summary>Elapsed time since the last <see cref="Pulse"/>.</summary>
    public TimeSpan SinceLastPulse => Stopwatch.GetElapsedTime(_lastTime);

    /// <summary>Begins to watch a host.</summary>
    /// <param name="processId">Its process.</param>
    /// <param name="project">Name of the project that it has loaded.</param>
    /// <param name="isWarm">True where it was up before the run: what it used until now is none of the run's.</param>
    public void Add(int processId, string project, bool isWarm)
    {
        var sample = new Sample(project);
        Look(processId, sample);
        sample.Before = isWarm ? sample.Cpu : TimeSpan.Zero;
        _hosts[processId] = sample;
    }

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
        // The last look may be as long ago as the pulse, and a run may be shorter than one.
        LookAtMemory();
        if (!_hosts.TryRemove(processId, out var sample))
        {
            return TimeSpan.Zero;
        }
        lock (_hosts)
        {
            _ended += sample.Used;
        }
        return sample.Used;
    }

    /// <summary>Looks at all processes.</summary>
    public RunPulse Pulse()
    {
        LookAtMemory();
        var now = Stopwatch.GetTimestamp();
        var total = Cpu;
        var busy = (total - _lastTotal) / Stopwatch.GetElapsedTime(_lastTime, now);
        (_lastTotal, _lastTime) = (total, now);
        return new RunPulse(Math.Max(0, busy), _hosts.Count);
    }

    private void LookAtMemory()
    {
        lock (_peakByProject)
        {
            _self.Refresh();
            var memory = _hosts
                .GroupBy(h => h.Value.Project, h => Look(h.Key, h.Value), StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Sum(), StringComparer.Ordinal);
            foreach (var (project, bytes) in memory.Where(m => m.Value > 0))
            {
                _peakByProject[project] = Math.Max(
                    bytes,
                    _peakByProject.GetValueOrDefault(project)
                );
            }
            PeakMemory = Math.Max(PeakMemory, _self.WorkingSet64 + memory.Values.Sum());
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

        public TimeSpan Before { get; set; }

        public TimeSpan Cpu { get; set; }

        public TimeSpan Used => Cpu - Before;
    }
}
