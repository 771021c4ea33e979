using Assay.Analysis.Coverage;

namespace Assay.Engine.Effects;

/// <summary>Finds the static fields through which one test can change what another one sees.</summary>
/// <param name="tests">What the tests of one project touch: static fields are those of one process.</param>
internal sealed class SharedFields(IReadOnlyDictionary<string, IReadOnlyList<Effect>> tests)
{
    /// <summary>The effects, of static fields only those that one test writes and another one reads.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Effect>> WithoutOthers()
    {
        var writers = TestsByField(EffectKind.StaticWrite);
        var readers = TestsByField(EffectKind.StaticRead);
        var shared = writers
            .Where(w =>
                readers.TryGetValue(w.Key, out var others)
                && (w.Value.Count > 1 || others.Count > 1 || !others.SetEquals(w.Value))
            )
            .Select(w => w.Key)
            .ToHashSet(StringComparer.Ordinal);
        return tests.ToDictionary(
            t => t.Key,
            t =>
                (IReadOnlyList<Effect>)
                    [
                        .. t
                            .Value.Where(e =>
                                !EffectKinds.IsStatic(e.Kind) || shared.Contains(e.Call)
                            )
                            .OrderBy(e => e.Kind)
                            .ThenBy(e => e.Target, StringComparer.Ordinal)
                            .ThenBy(e => e.Call, StringComparer.Ordinal)
                            .ThenBy(e => e.Place, StringComparer.Ordinal),
                    ],
            StringComparer.Ordinal
        );
    }

    private Dictionary<string, HashSet<string>> TestsByField(EffectKind kind)
    {
        var fields = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (test, effects) in tests)
        {
            foreach (var effect in effects.Where(e => e.Kind == kind))
            {
                if (!fields.TryGetValue(effect.Call, out var touching))
                {
                    fields[effect.Call] = touching = new HashSet<string>(StringComparer.Ordinal);
                }
                touching.Add(test);
            }
        }
        return fields;
    }
}
