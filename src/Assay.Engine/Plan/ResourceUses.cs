using Assay.Analysis.Coverage;
using Assay.Engine.Effects;

namespace Assay.Engine.Plan;

/// <summary>Tells from effects which things tests use that other tests may change.</summary>
public static class ResourceUses
{
    /// <summary>The uses of some tests, each thing once for a test.</summary>
    public static IReadOnlyList<ResourceUse> Of(
        IEnumerable<KeyValuePair<string, IReadOnlyList<Effect>>> tests
    )
    {
        var uses = tests.SelectMany(t => OfTest(t.Key, t.Value)).ToArray();
        var changed = uses.Where(u => u.Changes)
            .Select(u => u.Resource)
            .ToHashSet(StringComparer.Ordinal);
        // Nearly every test reads some variable that nobody sets.
        return [.. uses.Where(u => !u.IsOfProcess || changed.Contains(u.Resource))];
    }

    private static IEnumerable<ResourceUse> OfTest(string test, IReadOnlyList<Effect> effects) =>
        effects
            .Select(e => (Effect: e, Name: NameOf(e)))
            .Where(e => e.Name is not null)
            .GroupBy(e => e.Name!, e => e.Effect, StringComparer.Ordinal)
            .Select(g => new ResourceUse(
                test,
                g.Key,
                g.Any(e => Changes(e.Kind)),
                (g.FirstOrDefault(e => Changes(e.Kind)) ?? g.First()).ToString()
            )
            {
                IsOfProcess = IsOfProcess(g.First().Kind),
            });

    // Null for what nobody can be in the way of. Static fields are none of these: most that look as if tests changed
    // them are filled once, and processes share none.
    private static string? NameOf(Effect effect)
    {
        var thing = EffectKinds.ThingOf(effect.Kind);
        return (thing, effect.Target) switch
        {
            ("working directory", _) => thing,
            (_, null) => null,
            // Whoever listens on port 0 gets one of his own.
            ("address", var target) when target.EndsWith(":0", StringComparison.Ordinal) => null,
            // One in memory is its connection's own.
            ("database", var target)
                when target.Contains(":memory:", StringComparison.OrdinalIgnoreCase) => null,
            ("file" or "lock" or "memory map" or "address" or "database", var target) =>
                $"{thing} {target}",
            ("variable" or "switch", var target) => $"{thing} {target}",
            _ => null,
        };
    }

    private static bool IsOfProcess(EffectKind kind) =>
        EffectKinds.ThingOf(kind) is "working directory" or "variable" or "switch";

    // Who opens a database, a lock or a mapped file does not say what for.
    private static bool Changes(EffectKind kind) =>
        EffectKinds.Changes(kind)
        || kind
            is EffectKind.FileOpen
                or EffectKind.Database
                or EffectKind.NamedLock
                or EffectKind.MemoryMap;
}
