namespace Assay.Analysis.Coverage;

/// <summary>Collects an effect map test by test.</summary>
public sealed class EffectMapBuilder
{
    private readonly Dictionary<TouchedThing, int> _index = [];
    private readonly List<TouchedThing> _things = [];
    private readonly Dictionary<string, HashSet<int>> _tests = new(StringComparer.Ordinal);

    /// <summary>Adds what a test touched; what was added before counts as well.</summary>
    public void Add(string test, IEnumerable<TouchedThing> things)
    {
        if (!_tests.TryGetValue(test, out var touched))
        {
            _tests[test] = touched = [];
        }
        foreach (var thing in things)
        {
            if (!_index.TryGetValue(thing, out var index))
            {
                _index[thing] = index = _things.Count;
                _things.Add(thing);
            }
            touched.Add(index);
        }
    }

    /// <summary>The map of all that was added.</summary>
    /// <param name="leftOut">Tests that are not to be in it.</param>
    public EffectMap Build(IReadOnlySet<string> leftOut)
    {
        var tests = new CoverageMapBuilder([new MappedModule(EffectMap.ModuleName, _things.Count)]);
        foreach (var (test, touched) in _tests.Where(t => !leftOut.Contains(t.Key)))
        {
            tests.Add(test, touched);
        }
        return new EffectMap([.. _things], tests.Build());
    }
}
