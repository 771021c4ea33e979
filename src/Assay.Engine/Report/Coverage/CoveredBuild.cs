using Assay.Analysis.Coverage;

namespace Assay.Engine.Report.Coverage;

/// <summary>One build of an assembly under test, with the maps of all test projects that run it.</summary>
/// <param name="table">What its probes stand for.</param>
/// <param name="uses">The maps, each with the index of the assembly among its modules.</param>
/// <param name="counts">For each map, how many tests pass each of its probes.</param>
internal sealed class CoveredBuild(
    BlockTable table,
    IReadOnlyList<(CoverageMap Map, int Module)> uses,
    IReadOnlyDictionary<CoverageMap, int[]> counts
)
{
    /// <summary>What its probes stand for.</summary>
    public BlockTable Table { get; } = table;

    /// <summary>The maps.</summary>
    public IEnumerable<CoverageMap> Maps => uses.Select(u => u.Map);

    /// <summary>The numbers of its first probe in a map that has it, once for each of its places there.</summary>
    public IEnumerable<int> FirstProbesIn(CoverageMap map) =>
        uses.Where(u => u.Map == map).Select(u => map.FirstProbe(u.Module));

    /// <summary>For each probe, how many tests pass it.</summary>
    public IReadOnlyList<int> Counts { get; } =
    [
        .. Enumerable
            .Range(0, table.Probes)
            .Select(p => uses.Sum(u => counts[u.Map][u.Map.FirstProbe(u.Module) + p])),
    ];

    /// <summary>For each probe the one test that passes it; null where none or several do.</summary>
    /// <param name="onlyOf">The same for each map.</param>
    public string?[] OnlyTests(IReadOnlyDictionary<CoverageMap, string?[]> onlyOf) =>
        [
            .. Enumerable
                .Range(0, Table.Probes)
                .Select(p =>
                    Counts[p] != 1
                        ? null
                        : uses.Select(u => onlyOf[u.Map][u.Map.FirstProbe(u.Module) + p])
                            .FirstOrDefault(t => t is not null)
                ),
        ];

    /// <summary>For each probe a one where a test passes it, else a zero.</summary>
    public int[] PassedBy(string test)
    {
        var passed = new int[Table.Probes];
        foreach (var (map, module) in uses)
        {
            var first = map.FirstProbe(module);
            foreach (var probe in map.ProbesOf(test) ?? [])
            {
                if (probe >= first && probe < first + Table.Probes)
                {
                    passed[probe - first] = 1;
                }
            }
        }
        return passed;
    }

    /// <summary>The tests that pass any of some probes.</summary>
    public IEnumerable<string> TestsOf(IReadOnlyCollection<int> probes) =>
        uses.SelectMany(u => u.Map.TestsOf(probes.Select(p => u.Map.FirstProbe(u.Module) + p)));
}
