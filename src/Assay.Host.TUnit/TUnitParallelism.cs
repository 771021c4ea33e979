namespace Assay.Host.Drivers.TUnit;

/// <summary>What TUnit may run at the same time as a test.</summary>
/// <param name="IsAlone">True where nothing may run beside it, or not all that a class of its own could.</param>
/// <param name="Keys">Tests that have one of these in common don't run at the same time.</param>
internal sealed record TUnitParallelism(bool IsAlone, IReadOnlyList<string> Keys)
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
        if (Member.Of<object?>(context, "Parallelism.Limiter") is { } limiter)
        {
            // A limit that the machine does not reach anyway needs no regard.
            if (Member.Of<int>(limiter, "Limit") < Environment.ProcessorCount)
            {
                keys.Add("limit " + limiter.GetType());
            }
        }
        return new TUnitParallelism(isAlone, keys);
    }
}
