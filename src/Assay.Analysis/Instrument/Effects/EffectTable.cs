using Assay.Analysis.Coverage;
using Mono.Cecil;

namespace Assay.Analysis.Instrument.Effects;

/// <summary>The calls of the framework that reach outside of the code, by type.</summary>
internal static class EffectTable
{
    private static readonly Dictionary<string, EffectCall[]> Rows = new(
        [.. FileRows.All, .. MachineRows.All, .. NetworkRows.All, .. TimeRows.All],
        StringComparer.Ordinal
    );

    /// <summary>The row for a call; null where it stays within the code.</summary>
    public static EffectCall? Find(MethodReference method)
    {
        if (!Rows.TryGetValue(method.DeclaringType.GetElementType().FullName, out var rows))
        {
            return null;
        }
        return rows.FirstOrDefault(r => r.Matches(method.Name));
    }
}
