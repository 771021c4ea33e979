using System.Collections.Concurrent;

namespace Assay.Analysis.Coverage;

/// <summary>
/// Credits what static constructors passed to every test that needs their types, whichever test came first. Works on
/// the probes of several modules, numbered through as in a <see cref="CoverageMap"/>. Once all is known, several threads
/// may ask at the same time.
/// </summary>
public sealed class StaticCredit
{
    private readonly int[]?[] _typesOfTrigger;
    private readonly Dictionary<(string Assembly, string Name), int> _types = [];
    private readonly Dictionary<int, (string Assembly, string Name)> _names = [];
    private readonly List<HashSet<int>> _passed = [];

    private readonly ConcurrentDictionary<int, Closure> _closures = new();

    /// <summary>Starts with no static constructor having run.</summary>
    /// <param name="tables">The modules, in the order in which their probes are numbered.</param>
    public StaticCredit(IReadOnlyCollection<BlockTable> tables)
    {
        _typesOfTrigger = new int[]?[tables.Sum(t => t.Probes)];
        var first = 0;
        foreach (var table in tables)
        {
            foreach (var type in table.StaticTypes)
            {
                var number = NumberOf(type.Assembly, type.Name);
                foreach (var trigger in type.Triggers)
                {
                    AddTrigger(first + trigger, number);
                }
            }
            first += table.Probes;
        }
    }

    /// <summary>A static constructor ran and passed these probes.</summary>
    public void Initialised(string assembly, string type, IEnumerable<int> probes)
    {
        _passed[NumberOf(assembly, type)].UnionWith(probes);
        _closures.Clear();
    }

    /// <summary>
    /// Code that is no static constructor's ran once in the process all the same, as where a cache is filled: it belongs
    /// to every test that passes one of the triggers.
    /// </summary>
    public void RanOnce(IEnumerable<int> triggers, IEnumerable<int> probes)
    {
        var number = _passed.Count;
        _passed.Add([.. probes]);
        foreach (var trigger in triggers)
        {
            AddTrigger(trigger, number);
        }
        _closures.Clear();
    }

    /// <summary>Adds a test's probes, and those of every static constructor that it needs.</summary>
    /// <param name="all">Takes the probes, besides what it has.</param>
    /// <param name="probes">What the test passed itself.</param>
    /// <returns>The types whose static constructors it needs.</returns>
    public IReadOnlyList<(string Assembly, string Name)> AddTo(ProbeBits all, int[] probes)
    {
        all.Add(probes);
        var needed = new ProbeBits(_passed.Count);
        foreach (var type in TypesBehind(probes))
        {
            var closure = _closures.GetOrAdd(type, ClosureOf);
            all.Add(closure.Probes);
            needed.Add(closure.Types);
        }
        return [.. needed.ToArray().Where(_names.ContainsKey).Select(t => _names[t])];
    }

    /// <summary>A test's probes with those of every static constructor that it needs, ascending.</summary>
    public int[] With(params int[] probes)
    {
        var all = new ProbeBits(_typesOfTrigger.Length);
        AddTo(all, probes);
        return all.ToArray();
    }

    private int[] TypesBehind(int[] probes)
    {
        var types = new ProbeBits(_passed.Count);
        foreach (var probe in probes)
        {
            if (_typesOfTrigger[probe] is { } behind)
            {
                types.Add(behind);
            }
        }
        return types.ToArray();
    }

    private Closure ClosureOf(int type)
    {
        var all = new Closure(new ProbeBits(_typesOfTrigger.Length), new ProbeBits(_passed.Count));
        all.Types.Add(type);
        var open = new Queue<int>([type]);
        while (open.TryDequeue(out var next))
        {
            int[] passed = [.. _passed[next]];
            all.Probes.Add(passed);
            foreach (var needed in TypesBehind(passed).Where(t => !all.Types.Contains(t)))
            {
                all.Types.Add(needed);
                open.Enqueue(needed);
            }
        }
        return all;
    }

    private int NumberOf(string assembly, string type)
    {
        if (!_types.TryGetValue((assembly, type), out var number))
        {
            _types[(assembly, type)] = number = _passed.Count;
            _names[number] = (assembly, type);
            _passed.Add([]);
        }
        return number;
    }

    private void AddTrigger(int probe, int type) =>
        _typesOfTrigger[probe] = [.. _typesOfTrigger[probe] ?? [], type];

    // What a type's constructor passes together with those of the types that it needs itself, and all these types.
    private sealed record Closure(ProbeBits Probes, ProbeBits Types);
}
