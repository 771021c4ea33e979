using Assay.Analysis.Coverage;
using Assay.Engine.Instrument;

namespace Assay.Engine.Map;

/// <summary>
/// Which probe of the user's code is of which method, numbered through over all modules. Nobody asks which lines of
/// third-party code a test passes.
/// </summary>
internal sealed class ProbedMethods
{
    private const int None = -1;

    private readonly int[] _methodOf;
    private readonly (string Assembly, CoveredMethod Method)[] _methods;

    // Of calls that reach outside and of ways on from a branch that are no blocks: the block that holds them.
    private readonly Dictionary<int, int> _blockOfOther = [];

    /// <param name="modules">The modules, in the order in which their probes are numbered.</param>
    public ProbedMethods(IReadOnlyList<RewrittenModule> modules)
    {
        _methodOf = new int[modules.Sum(m => m.Table.Probes)];
        Array.Fill(_methodOf, None);
        _methods =
        [
            .. modules.SelectMany(m => m.Table.Methods.Select(x => (m.Table.AssemblyName, x))),
        ];
        var (firstProbe, firstMethod) = (0, 0);
        foreach (var module in modules)
        {
            if (module.IsUsersCode)
            {
                Add(module.Table, firstProbe, firstMethod);
            }
            firstProbe += module.Table.Probes;
            firstMethod += module.Table.Methods.Count;
        }
    }

    /// <summary>How many probes there are.</summary>
    public int Probes => _methodOf.Length;

    /// <summary>How many methods there are.</summary>
    public int Count => _methods.Length;

    /// <summary>The method of a probe; -1 where none is known.</summary>
    public int Of(int probe) => _methodOf[probe];

    /// <summary>True for a static constructor: a lambda in one may be a factory that runs once.</summary>
    public bool RunsOnce(int method) => _methods[method].Method.RunsOnce;

    /// <summary>The type whose static constructor a probe is of; null for others.</summary>
    public (string Assembly, string Name)? TypeOfOnce(int probe) =>
        _methodOf[probe] is var method and >= 0 && RunsOnce(method)
            ? (_methods[method].Assembly, _methods[method].Method.Type)
            : null;

    /// <summary>The last block of the same method before a probe that was passed, so that from there one came to it.</summary>
    /// <param name="probe">A probe of a method of which some block was passed.</param>
    /// <param name="passed">What was passed.</param>
    public int Before(int probe, IReadOnlySet<int> passed)
    {
        var method = _methodOf[probe];
        var from = _blockOfOther.TryGetValue(probe, out var holder) ? holder : probe - 1;
        // The blocks of a method have their numbers in a row.
        for (var at = from; at >= 0 && _methodOf[at] == method; at--)
        {
            if (passed.Contains(at))
            {
                return at;
            }
        }
        return passed.First(p => _methodOf[p] == method);
    }

    private void Add(BlockTable table, int firstProbe, int firstMethod)
    {
        foreach (var block in table.Blocks)
        {
            _methodOf[firstProbe + block.Probe] = firstMethod + block.Method;
        }
        var blocks = table.Blocks.ToLookup(b => b.Method);
        var others = table
            .Branches.SelectMany(b => b.Paths.Select(p => (Probe: p, b.Method, b.Line)))
            .Concat(
                table.Effects.Select(e =>
                    (e.Probe, e.Method, Line: e.Span?.StartLine ?? int.MaxValue)
                )
            );
        foreach (var (probe, method, line) in others)
        {
            if (_methodOf[firstProbe + probe] != None)
            {
                continue;
            }
            _methodOf[firstProbe + probe] = firstMethod + method;
            if (blocks[method].LastOrDefault(b => b.Span.StartLine <= line) is { } holder)
            {
                _blockOfOther[firstProbe + probe] = firstProbe + holder.Probe;
            }
        }
    }
}
