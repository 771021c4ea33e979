namespace Assay.Analysis.Coverage;

/// <summary>
/// Credits what static constructors passed to every test that needs their types, whichever test came first. Works on
/// the probes of several modules, numbered through as in a <see cref="CoverageMap"/>.
/// </summary>
public sealed class StaticCredit
{
    private readonly List<int>?[] _typesOfTrigger;
    private readonly Dictionary<(string Assembly, string Name), int> _types = [];
    private readonly Dictionary<int, (string Assembly, string Name)> _names = [];
    private readonly List<HashSet<int>> _passed = [];

    // What a type's constructor passes together with those of the types that it needs itself.
    private readonly Dictionary<int, HashSet<int>> _closures = [];

    /// <summary>Starts with no static constructor having run.</summary>
    /// <param name="tables">The modules, in the order in which their probes are numbered.</param>
    public StaticCredit(IReadOnlyCollection<BlockTable> tables)
    {
        _typesOfTrigger = new List<int>?[tables.Sum(t => t.Probes)];
        var first = 0;
        foreach (var table in tables)
        {
            foreach (var type in table.StaticTypes)
            {
                var number = NumberOf(type.Assembly, type.Name);
                foreach (var trigger in type.Triggers)
                {
                    (_typesOfTrigger[first + trigger] ??= []).Add(number);
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
            (_typesOfTrigger[trigger] ??= []).Add(number);
        }
        _closures.Clear();
    }

    /// <summary>A test's probes with those of every static constructor that it needs, in no order.</summary>
    public IReadOnlyCollection<int> With(IReadOnlyCollection<int> probes)
    {
        HashSet<int>? all = null;
        foreach (var type in TypesBehind(probes))
        {
            (all ??= [.. probes]).UnionWith(ClosureOf(type));
        }
        return all ?? probes;
    }

    /// <summary>The types whose static constructors a test needs.</summary>
    /// <param name="probes">What <see cref="With"/> gave for the test.</param>
    public IEnumerable<(string Assembly, string Name)> TypesNeeded(IEnumerable<int> probes) =>
        TypesBehind(probes).Where(_names.ContainsKey).Select(t => _names[t]);

    private HashSet<int> TypesBehind(IEnumerable<int> probes)
    {
        var types = new HashSet<int>();
        foreach (var probe in probes)
        {
            if (_typesOfTrigger[probe] is { } behind)
            {
                types.UnionWith(behind);
            }
        }
        return types;
    }

    private HashSet<int> ClosureOf(int type)
    {
        if (_closures.TryGetValue(type, out var known))
        {
            return known;
        }
        var all = new HashSet<int>();
        var open = new Queue<int>([type]);
        var seen = new HashSet<int> { type };
        while (open.TryDequeue(out var next))
        {
            all.UnionWith(_passed[next]);
            foreach (var needed in TypesBehind(_passed[next]).Where(seen.Add))
            {
                open.Enqueue(needed);
            }
        }
        return _closures[type] = all;
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
}
