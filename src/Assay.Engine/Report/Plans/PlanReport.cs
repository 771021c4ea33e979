using Assay.Engine.Discover;
using Assay.Engine.Plan;

namespace Assay.Engine.Report.Plans;

/// <summary>Lays out a run without running it.</summary>
/// <param name="solution">File name of the solution.</param>
/// <param name="slots">How many hosts run at a time.</param>
/// <param name="conflicts">Which tests must not run at the same time.</param>
public sealed class PlanReport(string solution, int slots, Conflicts conflicts)
{
    /// <summary>Projects that their own runners run as a whole.</summary>
    public IReadOnlyList<string> OwnRunner { get; init; } = [];

    /// <summary>Projects that are left out.</summary>
    public IReadOnlyList<SetAsidePart> SetAside { get; init; } = [];

    /// <inheritdoc cref="PlanFacts.Risks"/>
    public IReadOnlyDictionary<string, double>? Risks { get; init; }

    /// <inheritdoc cref="PlanFacts.Shuffle"/>
    public Shuffle? Shuffle { get; init; }

    /// <summary>The plan of some suites: the one that a run would follow now.</summary>
    /// <param name="suites">The suites with the cases that are to run.</param>
    /// <param name="durations">Recorded wall time by test id; may lack any.</param>
    public PlanDocument Of(
        IReadOnlyList<ProjectSuite> suites,
        IReadOnlyDictionary<string, TimeSpan> durations
    )
    {
        var units = Planner.Plan(
            suites,
            new PlanFacts(durations, slots)
            {
                Conflicts = conflicts,
                Risks = Risks,
                Shuffle = Shuffle,
            }
        );
        var tests = units
            .SelectMany(u => u.Cases)
            .Select(c => c.Id)
            .ToHashSet(StringComparer.Ordinal);
        return new PlanDocument(
            solution,
            slots,
            Units.Milliseconds(ExpectedTime.Of(units, slots)?.Ticks),
            units.Sum(u => u.Cases.Count),
            [.. units.Select(Planned)],
            [
                .. conflicts
                    .Resources.Select(r => Planned(r, "machine", tests))
                    .Concat(conflicts.OfProcess.Select(r => Planned(r, "process", tests)))
                    .Where(c => c.ChangedBy.Count > 0 && c.ChangedBy.Count + c.UsedBy.Count > 1),
            ],
            OwnRunner,
            SetAside
        )
        {
            Order = this switch
            {
                { Shuffle: not null } => PlanDocument.Shuffled,
                { Risks: not null } => PlanDocument.RiskFirst,
                _ => PlanDocument.LongestFirst,
            },
            Seed = Shuffle?.Seed,
        };
    }

    private static PlannedUnit Planned(Unit unit) =>
        new(
            unit.Suite.Project.Name,
            [.. unit.Cases.Select(c => c.Id)],
            unit.IsExclusive,
            Units.Milliseconds(unit.Expected?.Ticks),
            unit.Reason,
            [
                .. unit
                    .Uses.OrderBy(u => u.Key, StringComparer.Ordinal)
                    .Select(u => new PlannedUse(u.Key, u.Value)),
            ]
        )
        {
            Risk = unit.Risk,
        };

    // Only among the tests of the plan: a filter may leave nobody to get in the way of.
    private static PlannedConflict Planned(
        ContestedResource resource,
        string scope,
        HashSet<string> tests
    )
    {
        var uses = resource.Uses.Where(u => tests.Contains(u.Test)).ToLookup(u => u.Changes);
        return new PlannedConflict(
            resource.Name,
            scope,
            [.. uses[true].Select(u => new PlannedEvidence(u.Test, u.Evidence))],
            [.. uses[false].Select(u => new PlannedEvidence(u.Test, u.Evidence))]
        );
    }
}
