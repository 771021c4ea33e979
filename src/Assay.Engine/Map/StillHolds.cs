using Assay.Analysis.Coverage;

namespace Assay.Engine.Map;

/// <summary>What of a stored map still holds.</summary>
public sealed class StillHolds
{
    private readonly StoredMap _map;
    private readonly int?[] _moved;
    private readonly HashSet<string> _sensitive;
    private readonly HashSet<string> _failing;

    /// <param name="map">The stored map.</param>
    /// <param name="moved">For each of its modules its index among those of now; null where it has changed or is gone.</param>
    /// <param name="isSame">True where no module has changed, come or gone.</param>
    internal StillHolds(StoredMap map, int?[] moved, bool isSame)
    {
        (_map, _moved) = (map, moved);
        // What they run code of is not known.
        Sensitive = isSame ? map.Sensitive : [];
        _sensitive = Sensitive.Select(s => s.Test).ToHashSet(StringComparer.Ordinal);
        _failing = map.Failing.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Tests that still end otherwise with probes.</summary>
    public IReadOnlyList<SensitiveTest> Sensitive { get; }

    /// <summary>True for a test that need not run again.</summary>
    public bool Contains(string test) => _sensitive.Contains(test) || Of(test) is not null;

    /// <summary>True for a test that failed when it ran last.</summary>
    public bool Failed(string test) => _failing.Contains(test);

    /// <summary>What is known of a test, with modules and probes numbered as now; null where it is not known or stale.</summary>
    public KeptTest? Of(string test)
    {
        if (_map.Coverage.ProbesOf(test) is not { } probes)
        {
            return null;
        }
        var hits = ByModule(probes);
        var things = _map.Effects.Of(test).ToArray();
        return
            hits.All(h => _moved[h.Module] is not null)
            && things.All(t => _moved[t.Module] is not null)
            ? new KeptTest(
                [.. hits.Select(h => (_moved[h.Module]!.Value, h.Probes))],
                [.. things.Select(t => t with { Module = _moved[t.Module]!.Value })]
            )
            : null;
    }

    private List<(int Module, IReadOnlyList<int> Probes)> ByModule(IReadOnlyList<int> probes)
    {
        var parts = new List<(int, IReadOnlyList<int>)>();
        var at = 0;
        for (var module = 0; module < _map.Modules.Count && at < probes.Count; module++)
        {
            var first = _map.Coverage.FirstProbe(module);
            var end = first + _map.Coverage.Modules[module].Probes;
            var from = at;
            while (at < probes.Count && probes[at] < end)
            {
                at++;
            }
            if (at > from)
            {
                parts.Add((module, [.. probes.Skip(from).Take(at - from).Select(p => p - first)]));
            }
        }
        return parts;
    }
}

/// <summary>What is known of a test, with modules numbered as they are now.</summary>
/// <param name="Hits">Probes by module.</param>
/// <param name="Things">What it touched.</param>
public sealed record KeptTest(
    IReadOnlyList<(int Module, IReadOnlyList<int> Probes)> Hits,
    IReadOnlyList<TouchedThing> Things
);
