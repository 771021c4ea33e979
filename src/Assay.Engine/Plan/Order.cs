namespace Assay.Engine.Plan;

/// <summary>
/// The order in which units begin: those first behind which most is to come. That is a long unit, and one that changes
/// what others use, for these can't run before it has ended. Where risks are given, they come first: such a run is to
/// fail soon rather than to be short. Where chance is to decide, nothing else does.
/// </summary>
internal static class Order
{
    /// <summary>The units in that order; those alike keep theirs.</summary>
    public static IReadOnlyList<Unit> Of(IReadOnlyList<Unit> units, int slots)
    {
        var users = units
            .SelectMany(u => u.Uses.Keys, (unit, resource) => (unit, resource))
            .ToLookup(u => u.resource, u => u.unit, StringComparer.Ordinal);
        return [.. units.OrderByDescending(u => u.Rank).ThenByDescending(u => u.Load + Behind(u))];

        double Behind(Unit unit) =>
            unit
                .Uses.Where(u => u.Value)
                .Select(u => users[u.Key].Where(other => !ReferenceEquals(other, unit)).ToArray())
                .Select(waiting =>
                    Math.Max(
                        waiting.Max(w => (double?)w.Load) ?? 0,
                        waiting.Sum(w => w.Load) / slots
                    )
                )
                .DefaultIfEmpty(0)
                .Max();
    }
}
