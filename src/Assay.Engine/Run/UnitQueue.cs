using Assay.Engine.Discover;
using Assay.Engine.Plan;

namespace Assay.Engine.Run;

/// <summary>
/// The units that wait, handed out so that an exclusive one never meets another of its project, no more run at the same
/// time than the project allows, and none changes what another uses.
/// </summary>
internal sealed class UnitQueue
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ProjectQueue> _projects;
    private readonly HeldResources _held = new();
    private TaskCompletionSource _changed = NewSignal();

    public UnitQueue(IReadOnlyList<Unit> units) =>
        _projects = units
            .GroupBy(u => u.Suite.Project.ProjectPath, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new ProjectQueue(g, _held), StringComparer.Ordinal);

    /// <summary>The suites for which a further host could take a unit now, those first with most at stake, then those that will take longest with the hosts they have.</summary>
    public IReadOnlyList<ProjectSuite> SuitesWithWork(Func<ProjectSuite, int> hosts)
    {
        lock (_lock)
        {
            return _projects
                .Values.Select(p => (Queue: p, p.Next(null)?.Suite))
                .Where(p => p.Suite is not null)
                .OrderByDescending(p => p.Queue.Rank)
                .ThenByDescending(p => p.Queue.Left(hosts(p.Suite!)))
                .ThenBy(p => hosts(p.Suite!))
                .Select(p => p.Suite!)
                .ToArray();
        }
    }

    /// <summary>How many units of the suite's project wait.</summary>
    public int Waiting(ProjectSuite suite)
    {
        lock (_lock)
        {
            return _projects[suite.Project.ProjectPath].Waiting;
        }
    }

    /// <summary>What the waiting units of the suite's project take one after the other; null where one has no record.</summary>
    public TimeSpan? Left(ProjectSuite suite)
    {
        lock (_lock)
        {
            return _projects[suite.Project.ProjectPath].Expected;
        }
    }

    /// <summary>Takes the next unit of a suite; null where none may be run now.</summary>
    public Unit? Take(ProjectSuite suite)
    {
        lock (_lock)
        {
            var queue = _projects[suite.Project.ProjectPath];
            var unit = queue.Next(suite);
            if (unit is not null)
            {
                queue.Start(unit);
            }
            return unit;
        }
    }

    /// <summary>Takes the next unit of a suite for a host that is warm, and waits where that pays.</summary>
    /// <returns>Null where nothing is left for this host.</returns>
    public async Task<Unit?> TakeNextAsync(ProjectSuite suite, CancellationToken cancel)
    {
        while (true)
        {
            if (TakeNext(suite, out var change) is { } unit)
            {
                return unit;
            }
            if (change is null)
            {
                return null;
            }
            await change.WaitAsync(cancel);
        }
    }

    /// <summary>Takes the next unit of a suite for a host that is warm.</summary>
    /// <param name="suite">The suite.</param>
    /// <param name="change">
    /// What to wait for where one is held up only by what others use at the moment, and no other project could do with
    /// the place of this host: a new host would take longer to start.
    /// </param>
    internal Unit? TakeNext(ProjectSuite suite, out Task? change)
    {
        lock (_lock)
        {
            var unit = Take(suite);
            change =
                unit is null
                && _projects[suite.Project.ProjectPath].IsHeldUp(suite)
                && _projects.Values.All(p => p.Next(null) is null)
                    ? _changed.Task
                    : null;
            return unit;
        }
    }

    /// <summary>Begins a unit that never waited, as soon as it may run. It must be finished as any other.</summary>
    public async Task BeginAsync(Unit unit, CancellationToken cancel)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (_projects[unit.Suite.Project.ProjectPath].Begin(unit))
                {
                    return;
                }
                changed = _changed.Task;
            }
            await changed.WaitAsync(cancel);
        }
    }

    /// <summary>Says that a taken unit is over, and what of it must be run again.</summary>
    public void Finish(Unit unit, IReadOnlyList<Unit> again)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            _projects[unit.Suite.Project.ProjectPath].End(unit, again);
            (changed, _changed) = (_changed, NewSignal());
        }
        changed.SetResult();
    }

    private static TaskCompletionSource NewSignal() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class ProjectQueue(IEnumerable<Unit> units, HeldResources held)
    {
        private readonly LinkedList<Unit> _waiting = new(units);
        private readonly int? _mostAtOnce = units.Min(u => u.Suite.MostAtOnce);
        private int _running;
        private bool _exclusiveRuns;

        public int Waiting => _waiting.Count;

        public TimeSpan? Expected =>
            _waiting.All(u => u.Expected is not null)
                ? TimeSpan.FromTicks(_waiting.Sum(u => u.Expected!.Value.Ticks))
                : null;

        public double? Rank => Next(null)?.Rank;

        private bool IsFull => _exclusiveRuns || _running >= _mostAtOnce;

        /// <summary>How long what waits would still take with one host more than now: all of it spread out, or what can't be.</summary>
        public double Left(int hosts) =>
            Math.Max(
                _waiting.Sum(u => u.Load) / (hosts + 1),
                Math.Max(
                    _waiting.Max(u => u.Load),
                    _waiting.Where(u => u.IsExclusive).Sum(u => u.Load)
                )
            );

        public Unit? Next(ProjectSuite? suite)
        {
            if (IsFull)
            {
                return null;
            }
            Unit? exclusive = null;
            foreach (var unit in _waiting)
            {
                if (
                    (suite is not null && !ReferenceEquals(unit.Suite, suite))
                    || !held.Allow(unit.Uses)
                )
                {
                    continue;
                }
                if (!unit.IsExclusive)
                {
                    return unit;
                }
                exclusive ??= unit;
            }
            return _running == 0 ? exclusive : null;
        }

        /// <summary>True where a unit waits for nothing but things that others use.</summary>
        public bool IsHeldUp(ProjectSuite suite) =>
            !IsFull
            && _waiting.Any(u =>
                ReferenceEquals(u.Suite, suite)
                && (!u.IsExclusive || _running == 0)
                && !held.Allow(u.Uses)
            );

        public bool Begin(Unit unit)
        {
            if (IsFull || (unit.IsExclusive && _running > 0) || !held.Allow(unit.Uses))
            {
                return false;
            }
            Start(unit);
            return true;
        }

        public void Start(Unit unit)
        {
            _waiting.Remove(unit);
            held.Take(unit.Uses);
            _running++;
            _exclusiveRuns = unit.IsExclusive;
        }

        public void End(Unit unit, IReadOnlyList<Unit> again)
        {
            held.Release(unit.Uses);
            _running--;
            _exclusiveRuns = false;
            foreach (var next in again.Reverse())
            {
                _waiting.AddFirst(next);
            }
        }
    }
}
