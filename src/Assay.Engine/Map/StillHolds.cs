using Assay.Analysis.Coverage;

namespace Assay.Engine.Map;

/// <summary>What of a stored map still holds.</summary>
public sealed class StillHolds
{
    private readonly StoredMap _map;
    private readonly MovedModule?[] _moved;
    private readonly HashSet<string> _sensitive;
    private readonly HashSet<string> _failing;

    /// <param name="map">The stored map.</param>
    /// <param name="moved">For each of its modules where it is among those of now; null where it has changed or is gone.</param>
    /// <param name="isSame">True where no module has changed, come or gone.</param>
    internal StillHolds(StoredMap map, MovedModule?[] moved, bool isSame)
    {
        (_map, _moved) = (map, moved);
        // What they run code of is not known.
        Sensitive = isSame ? map.Sensitive : [];
        _sensitive = Sensitive.Select(s => s.Test).ToHashSet(StringComparer.Ordinal);
        _failing = map.Failing.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Tests of which nothing holds any more, whatever modules they run.</summary>
    internal IReadOnlySet<string> Stale { get; init; } = new HashSet<string>();

    /// <summary>Tests that still end otherwise with probes.</summary>
    public IReadOnlyList<SensitiveTest> Sensitive { get; }

    /// <summary>True for a test that need not run again.</summary>
    public bool Contains(string test) => _sensitive.Contains(test) || Of(test) is not null;

    /// <summary>True for a test that failed when it ran last.</summary>
    public bool Failed(string test) => _failing.Contains(test);

    /// <summary>What is known of a test, with modules and probes numbered as now; null where it is not known or stale.</summary>
    public KeptTest? Of(string test)
    {
        if (Stale.Contains(test) || _map.Coverage.ProbesOf(test) is not { } probes)
        {
            return null;
        }
        var hits = ByModule(probes);
        var things = _map.Effects.Of(test).ToArray();
        return
            Array.TrueForAll(things, t => _moved[t.Module]?.Of(t.Probe) >= 0)
            && hits.All(h => _moved[h.Module]?.Has(h.Probes) == true)
            ? new KeptTest(
                hits.ConvertAll(h => (_moved[h.Module]!.Index, _moved[h.Module]!.Of(h.Probes))),
                [
                    .. things.Select(t =>
                        t with
                        {
                            Module = _moved[t.Module]!.Index,
                            Probe = _moved[t.Module]!.Of(t.Probe),
                        }
                    ),
                ]
            )
            : null;
    }

    private List<(int Module, int[] Probes)> ByModule(int[] probes)
    {
        var parts = new List<(int, int[])>();
        var at = 0;
        for (var module = 0; module < _map.Modules.Count && at < probes.Length; module++)
        {
            var first = _map.Coverage.FirstProbe(module);
            var end = first + _map.Coverage.Modules[module].Probes;
            var from = at;
            while (at < probes.Length && probes[at] < end)
            {
                at++;
            }
            if (at > from)
            {
                parts.Add((module, Array.ConvertAll(probes[from..at], p => p - first)));
            }
        }
        return parts;
    }
}

/// <summary>What is known of a test, with modules numbered as they are now.</summary>
/// <param name="Hits">Probes by module.</param>
/// <param name="Things">What it touched.</param>
public sealed record KeptTest(
    IReadOnlyList<(int Module, int[] Probes)> Hits,
    IReadOnlyList<TouchedThing> Things
);

/// <summary>Where a module of a stored map is now.</summary>
/// <param name="Index">Its index among the modules of now.</param>
internal sealed record MovedModule(int Index)
{
    /// <summary>For each probe that it had the number that it has now, below zero where there is none; null where all are the same.</summary>
    public int[]? Probes { get; init; }

    /// <summary>The number that a probe has now, below zero where there is none.</summary>
    public int Of(int probe) => Probes is null ? probe : Probes[probe];

    /// <summary>True where all of the probes are still there.</summary>
    public bool Has(int[] probes) => Probes is null || Array.TrueForAll(probes, p => Of(p) >= 0);

    /// <summary>The numbers that probes have now, ascending.</summary>
    public int[] Of(int[] probes) => Probes is null ? probes : [.. probes.Select(Of).Order()];
}
