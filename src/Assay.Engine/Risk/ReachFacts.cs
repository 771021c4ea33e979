using System.Numerics;
using Assay.Analysis.Coverage;
using Assay.Engine.Configuration;
using Assay.Engine.Instrument;
using Assay.Engine.Map;
using Assay.Engine.Workspace;

namespace Assay.Engine.Risk;

/// <summary>What the map of a project says of its tests: how busy the code is that they cover, how critical, and how much is theirs alone.</summary>
internal sealed class ReachFacts
{
    private readonly StoredMap _map;

    // By probe. A bit for each commit; a hundred fit.
    private readonly UInt128[] _commits;
    private readonly string[][] _critical;
    private readonly bool[] _counts;
    private readonly int[] _tests;
    private readonly bool _hasHistory;

    /// <param name="map">The map.</param>
    /// <param name="tables">The tables of its assemblies, in their order.</param>
    /// <param name="history">What git knows; null where it knows nothing.</param>
    /// <param name="code">The critical code, and where sources are.</param>
    public ReachFacts(
        StoredMap map,
        IReadOnlyList<BlockTable> tables,
        GitHistory? history,
        (CriticalCode Critical, SourceFiles Sources) code
    )
    {
        _map = map;
        _hasHistory = history is not null;
        _commits = new UInt128[map.Coverage.ProbeCount];
        _critical = new string[map.Coverage.ProbeCount][];
        _counts = new bool[map.Coverage.ProbeCount];
        _tests = map.Coverage.TestCounts();
        foreach (var (index, table) in tables.Index())
        {
            var files = table.Documents.Select(code.Sources.PathOf).ToArray();
            var commits = files.Select(f => CommitsOf(f, history)).ToArray();
            var names = files.Select(f => code.Critical.NamesOf(f).ToArray()).ToArray();
            foreach (var block in table.Blocks)
            {
                var probe = map.Coverage.FirstProbe(index) + block.Probe;
                _commits[probe] = commits[block.Span.Document];
                _critical[probe] = names[block.Span.Document];
                _counts[probe] = !map.Modules[index].IsTestAssembly;
            }
        }
    }

    /// <summary>Adds to what is known of a test what the map says; nothing where the map does not know it.</summary>
    public TestFacts AddTo(TestFacts test)
    {
        if (_map.Coverage.ProbesOf(test.Id) is not { } probes)
        {
            return test;
        }
        var commits = UInt128.Zero;
        var critical = new SortedSet<string>(StringComparer.Ordinal);
        var unique = 0;
        foreach (var probe in probes)
        {
            commits |= _commits[probe];
            if (_critical[probe] is { Length: > 0 } names)
            {
                critical.UnionWith(names);
            }
            unique += _counts[probe] && _tests[probe] == 1 ? 1 : 0;
        }
        return test with
        {
            ChangingCommits = _hasHistory ? (int)UInt128.PopCount(commits) : null,
            CriticalPaths = [.. critical],
            UniqueProbes = unique,
        };
    }

    private static UInt128 CommitsOf(string file, GitHistory? history)
    {
        var bits = UInt128.Zero;
        foreach (var (number, files) in (history?.Commits ?? []).Index())
        {
            bits |= files.Contains(file) ? UInt128.One << number : 0;
        }
        return bits;
    }
}
