using Assay.Analysis.Changes;
using Assay.Analysis.Coverage;
using Assay.Engine.Map;

namespace Assay.Engine.Selection;

/// <summary>Answers by a stored map which tests pass code of some methods.</summary>
internal sealed class TestsOfMethods
{
    private readonly StoredMap _map;
    private readonly Dictionary<
        string,
        (int First, IReadOnlyDictionary<string, int[]> Probes)
    > _modules = new(StringComparer.Ordinal);

    /// <param name="map">The map.</param>
    /// <param name="tables">The tables of its modules, in their order.</param>
    public TestsOfMethods(StoredMap map, IReadOnlyList<BlockTable> tables)
    {
        _map = map;
        foreach (var (index, module) in map.Modules.Index())
        {
            _modules[module.File] = (
                map.Coverage.FirstProbe(index),
                MethodProbes.Of(tables[index])
            );
        }
    }

    /// <summary>For each test that passes code of any of the methods the reason of the first of them.</summary>
    /// <param name="methods">By assembly and method, why it matters.</param>
    public IReadOnlyDictionary<string, string> Of(
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> methods
    )
    {
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, changed) in methods)
        {
            if (!_modules.TryGetValue(file, out var module))
            {
                continue;
            }
            var types = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (method, reason) in changed)
            {
                if (module.Probes.TryGetValue(method, out var probes))
                {
                    Add(probes.Select(p => module.First + p), reason);
                }
                else
                {
                    // Code without source of its own, such as a property that the compiler fills in: whoever uses
                    // the type may use it.
                    types.TryAdd(ModuleCode.TypeOf(method), reason);
                }
            }
            foreach (var (type, reason) in types)
            {
                Add(
                    module
                        .Probes.Where(m => ModuleCode.TypeOf(m.Key) == type)
                        .SelectMany(m => m.Value)
                        .Select(p => module.First + p),
                    reason
                );
            }
        }
        return reasons;

        void Add(IEnumerable<int> probes, string reason)
        {
            foreach (var test in _map.Coverage.TestsOf(probes))
            {
                reasons.TryAdd(test, reason);
            }
        }
    }
}
