using Assay.Engine.Discover;
using Assay.Engine.Plan;
using Assay.Engine.Run;

namespace Assay.Tests.Engine.Plan;

/// <summary>Plays a run without hosts and without waiting: those who are free pull from the real queue, in time that is only counted.</summary>
/// <param name="slots">How many hosts run at a time.</param>
/// <param name="durations">How long each test takes.</param>
internal sealed class ScheduleSimulation(int slots, IReadOnlyDictionary<string, TimeSpan> durations)
{
    private readonly PriorityQueue<(Unit Unit, double Begin), double> _running = new();
    private readonly List<ProjectSuite> _waiting = [];
    private readonly List<(Unit Unit, double Begin, double End)> _done = [];
    private readonly Dictionary<ProjectSuite, int> _hosts = [];
    private double _now;

    /// <summary>What ran from when to when, in milliseconds.</summary>
    public IReadOnlyList<(Unit Unit, double Begin, double End)> Done => _done;

    /// <summary>How many hosts were started.</summary>
    public int Started { get; private set; }

    /// <summary>When the last unit ended, in milliseconds.</summary>
    public double Run(IReadOnlyList<Unit> units)
    {
        var queue = new UnitQueue(units);
        while (true)
        {
            StartHosts(queue);
            if (!_running.TryDequeue(out var first, out _now))
            {
                return _now;
            }
            _done.Add((first.Unit, first.Begin, _now));
            queue.Finish(first.Unit, []);
            foreach (var suite in _waiting.Append(first.Unit.Suite).ToArray())
            {
                _waiting.Remove(suite);
                Continue(queue, suite);
            }
        }
    }

    private void StartHosts(UnitQueue queue)
    {
        while (_hosts.Values.Sum() < slots)
        {
            var next = queue
                .SuitesWithWork(HostsOf)
                .FirstOrDefault(s =>
                    HostScale.IsWorthAHost(HostsOf(s), queue.Waiting(s), queue.Left(s))
                );
            if (next is null || queue.Take(next) is not { } unit)
            {
                return;
            }
            _hosts[next] = HostsOf(next) + 1;
            Started++;
            Begin(unit);
        }
    }

    private void Continue(UnitQueue queue, ProjectSuite suite)
    {
        if (queue.TakeNext(suite, out var change) is { } unit)
        {
            Begin(unit);
        }
        else if (change is not null)
        {
            _waiting.Add(suite);
        }
        else
        {
            _hosts[suite]--;
        }
    }

    private void Begin(Unit unit) =>
        _running.Enqueue(
            (unit, _now),
            _now + unit.Cases.Sum(c => durations[c.Id].TotalMilliseconds)
        );

    private int HostsOf(ProjectSuite suite) => _hosts.GetValueOrDefault(suite);
}
