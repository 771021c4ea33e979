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

    public UnitQueue(IReadOnlyList<Unit> units) =>
        _projects = units
            .GroupBy(u => u.Suite.Project.ProjectPath, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new ProjectQueue(g, _held), StringComparer.Ordinal);

    /// <summary>The suites for which a further host could take a unit now, those with the fewest hosts first.</summary>
    public IReadOnlyList<ProjectSuite> SuitesWithWork(Func<ProjectSuite, int> hosts)
    {
        lock (_lock)
        {
            return _projects
                .Values.Select(p => p.Next(null)?.Suite)
                .OfType<ProjectSuite>()
                .OrderBy(hosts)
                .ThenByDescending(s => _projects[s.Project.ProjectPath].Waiting)
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

    /// <summary>Begins a unit that never waited; false where it may not run now. It must be finished as any other.</summary>
    public bool Begin(Unit unit)
    {
        lock (_lock)
        {
            return _projects[unit.Suite.Project.ProjectPath].Begin(unit);
        }
    }

    /// <summary>Says that a taken unit is over, and what of it must be run again.</summary>
    public void Finish(Unit unit, IReadOnlyList<Unit> again)
    {
        lock (_lock)
        {
            _projects[unit.Suite.Project.ProjectPath].End(unit, again);
        }
    }

    private sealed class ProjectQueue(IEnumerable<Unit> units, HeldResources held)
    {
        private readonly LinkedList<Unit> _waiting = new(units);
        private readonly int? _mostAtOnce = units.Min(u => u.Suite.MostAtOnce);
        private int _running;
        private bool _exclusiveRuns;

        public int Waiting => _waiting.Count;

        public Unit? Next(ProjectSuite? suite)
        {
            if (_exclusiveRuns || _running >= _mostAtOnce)
            {
                return null;
            }
            var mine = _waiting
                .Where(u => suite is null || ReferenceEquals(u.Suite, suite))
                .Where(u => held.Allow(u.Uses))
                .ToArray();
            return mine.FirstOrDefault(u => !u.IsExclusive)
                ?? (_running == 0 ? mine.FirstOrDefault() : null);
        }

        public bool Begin(Unit unit)
        {
            if (
                _exclusiveRuns
                || _running >= _mostAtOnce
                || (unit.IsExclusive && _running > 0)
                || !held.Allow(unit.Uses)
            )
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
