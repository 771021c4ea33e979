namespace Assay.Analysis.Coverage;

/// <summary>
/// Says what filling a cache takes: the way that the code is sure to go, and of the methods that may be called there
/// what any test passed that went it; with another key, or other arguments, that may be too much, but never too little.
/// Works on the probes of several modules, numbered through as in a <see cref="CoverageMap"/>.
/// </summary>
public sealed class FillCredit
{
    private readonly List<CacheFill> _fills = [];
    private readonly CallGraph _calls;

    /// <summary>Starts with no cache having been filled.</summary>
    /// <param name="tables">The modules, in the order in which their probes are numbered.</param>
    /// <param name="calls">What may be called from where in them.</param>
    public FillCredit(IEnumerable<BlockTable> tables, CallGraph calls)
    {
        _calls = calls;
        var first = 0;
        foreach (var table in tables)
        {
            _fills.AddRange(
                table.CacheFills.Select(f => new CacheFill(
                    first + f.Asked,
                    [.. f.Passed.Select(p => first + p)],
                    f.IsKeyed
                ))
            );
            first += table.Probes;
        }
    }

    /// <summary>The caches that tests filled: the probe behind which each is asked, and what filling it passed.</summary>
    /// <param name="map">What the tests passed themselves.</param>
    public IEnumerable<FilledCache> FilledIn(CoverageMap map)
    {
        var called = new HashSet<int>?[_fills.Count];
        if (_fills.Count > 0)
        {
            var isPassed = new bool[map.ProbeCount];
            for (var set = 0; set < map.DistinctSets; set++)
            {
                var probes = ProbeSet.Decode(map.Set(set), map.ProbeCount);
                Mark(isPassed, probes, true);
                for (var i = 0; i < called.Length; i++)
                {
                    if (_fills[i].Passed.All(p => isPassed[p]))
                    {
                        var own = _calls.Reach(_fills[i].Passed, p => isPassed[p]);
                        (called[i] ??= []).UnionWith(own);
                    }
                }
                Mark(isPassed, probes, false);
            }
        }
        for (var i = 0; i < called.Length; i++)
        {
            if (called[i] is { } probes)
            {
                yield return new FilledCache(
                    _fills[i].Asked,
                    [.. _fills[i].Passed, .. probes],
                    _fills[i].IsKeyed
                );
            }
        }
    }

    private static void Mark(bool[] isPassed, IReadOnlyList<int> probes, bool value)
    {
        foreach (var probe in probes)
        {
            isPassed[probe] = value;
        }
    }
}

/// <summary>A cache that a test filled.</summary>
/// <param name="Asked">Probe behind which it is asked.</param>
/// <param name="Passed">What filling it passes.</param>
/// <param name="IsKeyed">True where it is asked for a key, so that other tests may fill it in another way.</param>
public sealed record FilledCache(int Asked, IReadOnlyCollection<int> Passed, bool IsKeyed);
