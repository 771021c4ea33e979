namespace Assay.Engine.Plan;

/// <summary>What a plan is made from beside the tests.</summary>
/// <param name="Durations">Recorded wall time by test id; may lack any.</param>
/// <param name="Slots">How many hosts run at a time.</param>
public sealed record PlanFacts(IReadOnlyDictionary<string, TimeSpan> Durations, int Slots)
{
    /// <summary>Which tests must not run at the same time.</summary>
    public Conflicts Conflicts { get; init; } = Conflicts.None;

    /// <summary>
    /// What is at stake by test id, where those with most at stake are to begin first; null where the run is only to be
    /// short, and the longest begin first.
    /// </summary>
    public IReadOnlyDictionary<string, double>? Risks { get; init; }

    /// <summary>The order by chance in which units are to begin; null where their risks or their length decide.</summary>
    public Shuffle? Shuffle { get; init; }
}
