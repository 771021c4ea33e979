namespace Assay.Analysis.Coverage;

/// <summary>
/// Which code may be called from where, by what instructions name. Works on the probes of several modules, numbered
/// through as in a <see cref="CoverageMap"/>.
/// </summary>
public sealed class CallGraph
{
    private readonly IReadOnlyCollection<BlockTable> _tables;
    private readonly Dictionary<int, List<int[]>> _called = [];
    private IReadOnlyList<int>?[]? _calls;

    /// <summary>Makes a graph; what the tables know is read when it is first asked for.</summary>
    /// <param name="tables">The modules, in the order in which their probes are numbered.</param>
    public CallGraph(IReadOnlyCollection<BlockTable> tables) => _tables = tables;

    /// <summary>The probes of all methods that may be called, and by these in turn.</summary>
    /// <param name="from">Probes of the blocks that call.</param>
    /// <param name="isPassed">False for probes that are left out, with what their blocks call.</param>
    public HashSet<int> Reach(IEnumerable<int> from, Func<int, bool> isPassed)
    {
        _calls ??= Read();
        var reached = new HashSet<int>();
        var seen = new HashSet<int>();
        var open = new Queue<int>(from);
        while (open.TryDequeue(out var probe))
        {
            foreach (var key in (_calls[probe] ?? []).Where(seen.Add))
            {
                foreach (
                    var next in _called
                        .GetValueOrDefault(key, [])
                        .SelectMany(m => m)
                        .Where(p => isPassed(p) && reached.Add(p))
                )
                {
                    open.Enqueue(next);
                }
            }
        }
        return reached;
    }

    private IReadOnlyList<int>?[] Read()
    {
        var all = new IReadOnlyList<int>?[_tables.Sum(t => t.Probes)];
        var first = 0;
        foreach (var table in _tables)
        {
            foreach (var calls in table.Calls)
            {
                all[first + calls.Probe] = calls.Keys;
            }
            Add(table, first);
            first += table.Probes;
        }
        return all;
    }

    private void Add(BlockTable table, int first)
    {
        if (table.Callable.Count == 0)
        {
            return;
        }
        var probes = table
            .Blocks.Select(b => (b.Method, b.Probe))
            .Concat(table.Branches.SelectMany(b => b.Paths.Select(p => (b.Method, Probe: p))))
            .Concat(table.Effects.Select(e => (e.Method, e.Probe)))
            .ToLookup(p => p.Method, p => first + p.Probe);
        foreach (var method in table.Callable)
        {
            var own = probes[method.Method].Distinct().ToArray();
            foreach (var key in method.Keys)
            {
                if (!_called.TryGetValue(key, out var methods))
                {
                    _called[key] = methods = [];
                }
                methods.Add(own);
            }
        }
    }
}
