namespace Assay.Analysis.Coverage;

/// <summary>
/// Says what filling a cache takes: the way that the code is sure to go, and of the methods that may be called there
/// what any test passed that went it; with another key, or other arguments, that may be too much, but never too little.
/// Works on the probes of several modules, numbered through as in a <see cref="CoverageMap"/>.
/// </summary>
public sealed class FillCredit
{
    private readonly List<(int Asked, int[] Passed, bool IsKeyed)> _fills = [];
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
                table.CacheFills.Select(f =>
                    (first + f.Asked, f.Passed.Select(p => first + p).ToArray(), f.IsKeyed)
                )
            );
            first += table.Probes;
        }
    }

    /// <summary>The caches that tests filled: the probe behind which each is asked, and what filling it passed.</summary>
    /// <param name="map">What the tests passed themselves.</param>
    public IEnumerable<FilledCache> FilledIn(CoverageMap map)
    {
        var called = new ProbeBits?[_fills.Count];
        if (_fills.Count > 0)
        {
            var mayBeCalled = _fills.ConvertAll(f =>
                Bits(_calls.Reach(f.Passed, _ => true), map.ProbeCount)
            );
            var isPassed = new ProbeBits(map.ProbeCount);
            for (var set = 0; set < map.DistinctSets; set++)
            {
                isPassed.Clear();
                isPassed.Add(ProbeSet.Decode(map.Set(set), map.ProbeCount));
                for (var i = 0; i < called.Length; i++)
                {
                    if (isPassed.ContainsAll(_fills[i].Passed))
                    {
                        var known = called[i] ??= new ProbeBits(map.ProbeCount);
                        // To follow calls takes long, and most tests go ways that others went.
                        if (isPassed.SharesMoreThan(mayBeCalled[i], known))
                        {
                            known.Add([.. _calls.Reach(_fills[i].Passed, isPassed.Contains)]);
                        }
                    }
                }
            }
        }
        for (var i = 0; i < called.Length; i++)
        {
            if (called[i] is { } probes)
            {
                probes.Add(_fills[i].Passed);
                yield return new FilledCache(_fills[i].Asked, probes.ToArray(), _fills[i].IsKeyed);
            }
        }
    }

    private static ProbeBits Bits(IEnumerable<int> probes, int limit)
    {
        var bits = new ProbeBits(limit);
        bits.Add([.. probes]);
        return bits;
    }
}

/// <summary>A cache that a test filled.</summary>
/// <param name="Asked">Probe behind which it is asked.</param>
/// <param name="Passed">What filling it passes.</param>
/// <param name="IsKeyed">True where it is asked for a key, so that other tests may fill it in another way.</param>
public sealed record FilledCache(int Asked, IReadOnlyCollection<int> Passed, bool IsKeyed);
