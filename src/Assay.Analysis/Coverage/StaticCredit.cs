namespace Assay.Analysis.Coverage;

/// <summary>
/// Credits what static constructors passed to every test that needs their types, whichever test came first. Works on
/// the probes of several modules, numbered through as in a <see cref="CoverageMap"/>.
/// </summary>
public sealed class StaticCredit
{
    private readonly Dictionary<int, List<int>> _typesOfTrigger = [];
    private readonly Dictionary<(string Assembly, string Name), int> _types = [];
    private readonly List<SortedSet<int>> _passed = [];

    /// <summary>Starts with no static constructor having run.</summary>
    /// <param name="tables">The modules, in the order in which their probes are numbered.</param>
    public StaticCredit(IEnumerable<BlockTable> tables)
    {
        var first = 0;
        foreach (var table in tables)
        {
            foreach (var type in table.StaticTypes)
            {
                var number = NumberOf(type.Assembly, type.Name);
                foreach (var trigger in type.Triggers)
                {
                    if (!_typesOfTrigger.TryGetValue(first + trigger, out var types))
                    {
                        _typesOfTrigger[first + trigger] = types = [];
                    }
                    types.Add(number);
                }
            }
            first += table.Probes;
        }
    }

    /// <summary>A static constructor ran and passed these probes.</summary>
    public void Initialised(string assembly, string type, IEnumerable<int> probes) =>
        _passed[NumberOf(assembly, type)].UnionWith(probes);

    /// <summary>A test's probes with those of every static constructor that it needs, ascending.</summary>
    public IReadOnlyList<int> With(IEnumerable<int> probes)
    {
        var all = new SortedSet<int>(probes);
        var open = new Queue<int>(all);
        var credited = new HashSet<int>();
        while (open.TryDequeue(out var probe))
        {
            foreach (var type in _typesOfTrigger.GetValueOrDefault(probe) ?? [])
            {
                if (!credited.Add(type))
                {
                    continue;
                }
                foreach (var passed in _passed[type].Where(all.Add))
                {
                    open.Enqueue(passed);
                }
            }
        }
        return [.. all];
    }

    private int NumberOf(string assembly, string type)
    {
        if (!_types.TryGetValue((assembly, type), out var number))
        {
            _types[(assembly, type)] = number = _passed.Count;
            _passed.Add([]);
        }
        return number;
    }
}
