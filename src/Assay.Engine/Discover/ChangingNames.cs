using Assay.Model;

namespace Assay.Engine.Discover;

/// <summary>Which methods give their rows other names in one discovery than in another.</summary>
internal static class ChangingNames
{
    /// <summary>Compares two discoveries of one project.</summary>
    /// <returns>Methods as <see cref="Model.Wire.Discovered.VolatileMethods"/> has them.</returns>
    public static IReadOnlyList<string> Between(
        IEnumerable<HostCase> first,
        IEnumerable<HostCase> second
    )
    {
        var after = ByMethod(second);
        return
        [
            .. ByMethod(first)
                .Where(m => !after.TryGetValue(m.Key, out var ids) || !ids.SetEquals(m.Value))
                .Select(m => m.Key),
        ];
    }

    private static Dictionary<string, HashSet<string>> ByMethod(IEnumerable<HostCase> cases) =>
        cases
            .GroupBy(c => $"{c.Class}.{c.Method}", StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => g.Select(c => c.Id).ToHashSet(StringComparer.Ordinal),
                StringComparer.Ordinal
            );
}
