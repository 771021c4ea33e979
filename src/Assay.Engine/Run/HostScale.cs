using Assay.Engine.Run.Memory;

namespace Assay.Engine.Run;

/// <summary>
/// How many hosts may run: as many as cores; more, one at a time, while tests that sleep or wait leave cores idle;
/// no more under memory pressure. A number asked for by the user is kept to.
/// </summary>
internal sealed class HostScale
{
    private const double IdleBelow = 0.6;
    private const int PulsesUntilMore = 3;
    private const int MostHostsPerCore = 8;
    private const double FullMemory = 0.85;

    // Start of the process, discovery, and compiling once more what other hosts have compiled.
    private static readonly TimeSpan ToComeUp = TimeSpan.FromMilliseconds(300);

    private readonly int _cores;
    private readonly bool _isFixed;
    private readonly Func<double?> _memoryLoad;
    private int _idlePulses;

    public HostScale(int? jobs)
        : this(jobs, Environment.ProcessorCount, MemoryLoad.Now) { }

    internal HostScale(int? jobs, int cores, Func<double?> memoryLoad)
    {
        _cores = cores;
        _isFixed = jobs is not null;
        _memoryLoad = memoryLoad;
        Limit = jobs ?? cores;
    }

    /// <summary>Most hosts that may run now.</summary>
    public int Limit { get; private set; }

    /// <summary>Takes note of how busy the machine is.</summary>
    public void Observe(RunPulse pulse)
    {
        _idlePulses =
            pulse.BusyCores < _cores * IdleBelow && pulse.Hosts >= Limit ? _idlePulses + 1 : 0;
        if (_isFixed || _idlePulses < PulsesUntilMore || Limit >= _cores * MostHostsPerCore)
        {
            return;
        }
        // Where nobody knows how full it is, there are no more hosts than cores.
        if (_memoryLoad() < FullMemory)
        {
            Limit++;
            _idlePulses = 0;
        }
    }

    /// <summary>
    /// Whether one more host for a project pays: the first always, a further one where enough waits, and where it spares
    /// the others more time than it takes to come up.
    /// </summary>
    /// <param name="hostsOfProject">How many it has.</param>
    /// <param name="waitingUnits">How many units wait.</param>
    /// <param name="left">What these take one after the other; null where that is not known.</param>
    public static bool IsWorthAHost(int hostsOfProject, int waitingUnits, TimeSpan? left) =>
        hostsOfProject == 0
        || (
            waitingUnits > hostsOfProject
            && !(left / hostsOfProject - left / (hostsOfProject + 1) < ToComeUp)
        );
}
