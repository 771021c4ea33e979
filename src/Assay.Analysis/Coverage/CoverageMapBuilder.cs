namespace Assay.Analysis.Coverage;

/// <summary>Collects a coverage map test by test.</summary>
public sealed class CoverageMapBuilder
{
    private readonly List<MappedModule> _modules;
    private readonly Dictionary<string, int> _bases = new(StringComparer.Ordinal);
    private readonly List<string> _tests = [];
    private readonly List<int> _setOf = [];
    private readonly Dictionary<string, int> _testIndex = new(StringComparer.Ordinal);
    private readonly Dictionary<byte[], int> _setIndex = new(new SameBytes());
    private readonly List<byte[]> _sets = [];
    private readonly int _probes;

    /// <summary>Starts a map over modules.</summary>
    /// <param name="modules">The modules; their order is the one in which the map numbers their probes.</param>
    public CoverageMapBuilder(IEnumerable<MappedModule> modules)
    {
        _modules = [.. modules];
        foreach (var module in _modules)
        {
            _bases.Add(module.Name, _probes);
            _probes += module.Probes;
        }
    }

    /// <summary>Adds what a test passed; what it passed in an earlier run or row counts as well.</summary>
    /// <param name="test">Id of the test.</param>
    /// <param name="passed">Module names with the numbers of their probes.</param>
    /// <exception cref="KeyNotFoundException">A module is none of the map's.</exception>
    public void Add(string test, IEnumerable<(string Module, IReadOnlyList<int> Probes)> passed) =>
        Add(test, passed.SelectMany(p => p.Probes.Select(i => _bases[p.Module] + i)));

    /// <summary>As above, with probes as the map numbers them; an array that ascends is taken in fastest.</summary>
    public void Add(string test, IEnumerable<int> probes)
    {
        if (_testIndex.TryGetValue(test, out var index))
        {
            _setOf[index] = Share(probes.Concat(ProbeSet.Decode(_sets[_setOf[index]], _probes)));
            return;
        }
        _testIndex[test] = _tests.Count;
        _tests.Add(test);
        _setOf.Add(Share(probes));
    }

    /// <summary>The map of all that was added.</summary>
    public CoverageMap Build()
    {
        // Sets that a second row of a test replaced are of no test any more.
        var used = _setOf.Distinct().Order().ToArray();
        var renumbered = new Dictionary<int, int>();
        foreach (var set in used)
        {
            renumbered[set] = renumbered.Count;
        }
        return new CoverageMap(
            _modules,
            [.. _tests],
            [.. used.Select(s => _sets[s])],
            [.. _setOf.Select(s => renumbered[s])]
        );
    }

    private int Share(IEnumerable<int> probes)
    {
        var ascending = probes as int[] ?? [.. probes];
        if (!Ascends(ascending))
        {
            ascending = [.. ascending.Distinct().Order()];
        }
        var bytes = ProbeSet.Encode(ascending);
        if (!_setIndex.TryGetValue(bytes, out var index))
        {
            _setIndex[bytes] = index = _sets.Count;
            _sets.Add(bytes);
        }
        return index;
    }

    private static bool Ascends(int[] probes)
    {
        for (var i = 1; i < probes.Length; i++)
        {
            if (probes[i] <= probes[i - 1])
            {
                return false;
            }
        }
        return true;
    }

    private sealed class SameBytes : IEqualityComparer<byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] bytes)
        {
            var hash = new HashCode();
            hash.AddBytes(bytes);
            return hash.ToHashCode();
        }
    }
}
