namespace Assay.Host.Drivers.TUnit;

/// <summary>What TUnit may run at the same time as a test.</summary>
/// <param name="IsAlone">True where nothing may run beside it, or not all that a class of its own could.</param>
/// <param name="Keys">Tests that have one of these in common don't run at the same time.</param>
/// <param name="Limit">How many of the tests that have the same limit run at the same time; null where it has none.</param>
internal sealed record TUnitParallelism(bool IsAlone, IReadOnlyList<string> Keys, TUnitLimit? Limit)
{
    /// <summary>Reads a <c>TUnit.Core.TestContext</c>.</summary>
    public static TUnitParallelism Of(object context)
    {
        var constraints = Member.Of<IEnumerable<object>>(context, "Parallelism.Constraints");
        var isAlone = false;
        var keys = new List<string>();
        foreach (var constraint in constraints)
        {
            if (constraint.GetType().Name == "NotInParallelConstraint")
            {
                var names = Member.Of<IReadOnlyList<string>>(
                    constraint,
                    "NotInParallelConstraintKeys"
                );
                isAlone |= names.Count == 0;
                keys.AddRange(names.Select(name => "key " + name));
            }
            else
            {
                // A ParallelGroup: its tests run together but beside no others; any newer kind is taken to be as strict.
                isAlone = true;
            }
        }
        var limit = Member.Of<object?>(context, "Parallelism.Limiter") is { } limiter
            ? new TUnitLimit(limiter.GetType().ToString(), Member.Of<int>(limiter, "Limit"))
            : null;
        return new TUnitParallelism(isAlone, keys, limit);
    }
}
