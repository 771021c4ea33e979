using Assay.Analysis.Coverage;
using Assay.Engine.Effects;

namespace Assay.Engine.Plan;

/// <summary>Tells from effects which things outside of their processes tests use.</summary>
public static class ResourceUses
{
    /// <summary>The uses of some tests, each thing once for a test. What lives in a process is none: each host has its own.</summary>
    public static IReadOnlyList<ResourceUse> Of(
        IEnumerable<KeyValuePair<string, IReadOnlyList<Effect>>> tests
    ) =>
        [
            .. tests.SelectMany(t =>
                t.Value.Where(IsOne)
                    .GroupBy(
                        e => $"{EffectKinds.ThingOf(e.Kind)} {e.Target}",
                        StringComparer.Ordinal
                    )
                    .Select(g => new ResourceUse(
                        t.Key,
                        g.Key,
                        g.Any(e => Changes(e.Kind)),
                        (g.FirstOrDefault(e => Changes(e.Kind)) ?? g.First()).ToString()
                    ))
            ),
        ];

    private static bool IsOne(Effect effect) =>
        effect.Target is { } target
        && EffectKinds.ThingOf(effect.Kind) switch
        {
            "file" or "lock" or "memory map" => true,
            // Whoever listens on port 0 gets one of his own.
            "address" => !target.EndsWith(":0", StringComparison.Ordinal),
            // One in memory is its connection's own.
            "database" => !target.Contains(":memory:", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };

    // Who opens a database, a lock or a mapped file does not say what for.
    private static bool Changes(EffectKind kind) =>
        EffectKinds.Changes(kind)
        || kind
            is EffectKind.FileOpen
                or EffectKind.Database
                or EffectKind.NamedLock
                or EffectKind.MemoryMap;
}
