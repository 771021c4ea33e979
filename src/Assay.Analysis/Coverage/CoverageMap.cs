namespace Assay.Analysis.Coverage;

/// <summary>
/// Which test passes which probes. The modules' probes are numbered through: those of the second module follow those of
/// the first. Tests with equal sets share one; sets stay encoded until they are asked for.
/// </summary>
public sealed class CoverageMap
{
    private readonly byte[][] _sets;
    private readonly int[] _setOf;
    private readonly Dictionary<string, int> _testIndex;
    private readonly int[] _bases;

    internal CoverageMap(
        IReadOnlyList<MappedModule> modules,
        IReadOnlyList<string> tests,
        byte[][] sets,
        int[] setOf
    )
    {
        Modules = modules;
        Tests = tests;
        _sets = sets;
        _setOf = setOf;
        _testIndex = new Dictionary<string, int>(tests.Count, StringComparer.Ordinal);
        for (var i = 0; i < tests.Count; i++)
        {
            _testIndex[tests[i]] = i;
        }
        _bases = new int[modules.Count];
        for (var i = 0; i < modules.Count; i++)
        {
            _bases[i] = ProbeCount;
            ProbeCount += modules[i].Probes;
        }
    }

    /// <summary>The modules, in the order in which their probes are numbered.</summary>
    public IReadOnlyList<MappedModule> Modules { get; }

    /// <summary>The ids of the tests.</summary>
    public IReadOnlyList<string> Tests { get; }

    /// <summary>How many probes all modules have.</summary>
    public int ProbeCount { get; }

    /// <summary>How many different sets the tests have.</summary>
    public int DistinctSets => _sets.Length;

    /// <summary>Number of a module's first probe.</summary>
    /// <param name="module">Index into <see cref="Modules"/>.</param>
    public int FirstProbe(int module) => _bases[module];

    /// <summary>The probes that a test passes, ascending; null for a test that the map does not know.</summary>
    public int[]? ProbesOf(string test) =>
        _testIndex.TryGetValue(test, out var index)
            ? ProbeSet.Decode(_sets[_setOf[index]], ProbeCount)
            : null;

    /// <summary>The tests that pass any of the probes, in the order of <see cref="Tests"/>.</summary>
    public IReadOnlyList<string> TestsOf(IEnumerable<int> probes)
    {
        // Reading through the encoded sets takes milliseconds; turning the map around would take memory and a second.
        var wanted = new int[ProbeCount + 1];
        foreach (var probe in probes)
        {
            wanted[probe + 1] = 1;
        }
        for (var i = 1; i < wanted.Length; i++)
        {
            wanted[i] += wanted[i - 1];
        }
        var found = Array.ConvertAll(_sets, set => ProbeSet.HasAny(set, wanted));
        return
        [
            .. Enumerable.Range(0, Tests.Count).Where(t => found[_setOf[t]]).Select(t => Tests[t]),
        ];
    }

    /// <summary>For each probe, how many tests pass it.</summary>
    public int[] TestCounts()
    {
        var testsOfSet = new int[_sets.Length];
        foreach (var set in _setOf)
        {
            testsOfSet[set]++;
        }
        // Of each run only where it begins and where it ends; then summed up.
        var changes = new int[ProbeCount + 1];
        for (var set = 0; set < _sets.Length; set++)
        {
            for (var runs = new ProbeRuns(_sets[set], ProbeCount); runs.Next(); )
            {
                changes[runs.First] += testsOfSet[set];
                changes[runs.End] -= testsOfSet[set];
            }
        }
        var counts = new int[ProbeCount];
        var sum = 0;
        for (var probe = 0; probe < counts.Length; probe++)
        {
            counts[probe] = sum += changes[probe];
        }
        return counts;
    }

    /// <summary>For each probe the one test that passes it; null where none or several do.</summary>
    public string?[] OnlyTests()
    {
        var counts = TestCounts();
        var only = new string?[ProbeCount];
        for (var test = 0; test < Tests.Count; test++)
        {
            for (var runs = new ProbeRuns(_sets[_setOf[test]], ProbeCount); runs.Next(); )
            {
                for (var probe = runs.First; probe < runs.End; probe++)
                {
                    if (counts[probe] == 1)
                    {
                        only[probe] = Tests[test];
                    }
                }
            }
        }
        return only;
    }

    /// <summary>The map of some of the tests.</summary>
    /// <param name="isWanted">True for a test that is to stay.</param>
    public CoverageMap Only(Func<string, bool> isWanted)
    {
        var wanted = Enumerable.Range(0, Tests.Count).Where(t => isWanted(Tests[t])).ToArray();
        var sets = wanted.Select(t => _setOf[t]).Distinct().ToArray();
        var renumbered = sets.Index().ToDictionary(s => s.Item, s => s.Index);
        return new CoverageMap(
            Modules,
            [.. wanted.Select(t => Tests[t])],
            [.. sets.Select(s => _sets[s])],
            [.. wanted.Select(t => renumbered[_setOf[t]])]
        );
    }

    internal ReadOnlySpan<byte> Set(int set) => _sets[set];

    internal int SetOf(int test) => _setOf[test];
}
