using Assay.Engine.Discover;
using Assay.Engine.Run;

namespace Assay.Engine.Plan;

/// <summary>
/// Cuts suites into units: a pure function of tests, history and limits. What shares fixtures stays together. What the
/// framework or the user forbids to run side by side is never put into two units that may; neither is what would run
/// one after the other by default, as long as it is not known what it touches.
/// </summary>
public static class Planner
{
    /// <summary>The units of all suites, in the order in which they should begin.</summary>
    /// <param name="suites">The suites with the cases that are to run.</param>
    /// <param name="durations">Recorded wall time by test id; may lack any.</param>
    /// <param name="slots">How many hosts run at a time.</param>
    /// <param name="conflicts">Which tests must not run at the same time; null where none is known to.</param>
    public static IReadOnlyList<Unit> Plan(
        IReadOnlyList<ProjectSuite> suites,
        IReadOnlyDictionary<string, TimeSpan> durations,
        int slots,
        Conflicts? conflicts = null
    ) => Plan(suites, new PlanFacts(durations, slots) { Conflicts = conflicts ?? Conflicts.None });

    /// <summary>The units of all suites, in the order in which they should begin.</summary>
    /// <param name="suites">The suites with the cases that are to run.</param>
    /// <param name="facts">What else is known.</param>
    public static IReadOnlyList<Unit> Plan(IReadOnlyList<ProjectSuite> suites, PlanFacts facts)
    {
        var conflicts = facts.Conflicts;
        var weights = new Weights(suites, facts.Durations)
        {
            Risks = facts.Risks,
            Shuffle = facts.Shuffle,
        };
        return Order.Of(
            [
                .. suites
                    .Where(suite => suite.Cases.Count > 0)
                    .SelectMany(suite =>
                        suites.Count(s => s.Project == suite.Project) > 1
                            ?
                            [
                                Alone(
                                    suite,
                                    suite.Cases,
                                    "the project holds tests of several frameworks"
                                ),
                            ]
                            : Cut(suite, conflicts, weights, facts.Slots)
                    )
                    .Select(unit =>
                        unit with
                        {
                            Expected = weights.Expected(unit.Cases),
                            Load = weights.Of(unit.Cases),
                            Uses = conflicts.UsesOf(unit.Cases),
                            Risk = weights.RiskOf(unit.Cases),
                            Rank = weights.RankOf(unit.Cases),
                        }
                    ),
            ],
            facts.Slots
        );
    }

    private static IEnumerable<Unit> Cut(
        ProjectSuite suite,
        Conflicts conflicts,
        Weights weights,
        int slots
    )
    {
        if (suite.HasAssemblyFixtures)
        {
            return [Alone(suite, suite.Cases, "set-up runs once for the whole project")];
        }
        var groups = SuiteGroups.Of(suite, conflicts);
        if (groups.Beside.Length == 0)
        {
            return
            [
                Alone(
                    suite,
                    suite.Cases,
                    suite.Cases.Any(conflicts.IsUnknown)
                        ? "its framework runs it one test after the other unless asked for more, and of some tests it is not known what they touch"
                        : "its framework runs it one test after the other"
                ),
            ];
        }
        var units = new Batches(weights, conflicts, Math.Min(slots, suite.MostAtOnce ?? slots))
            .Of(groups.Beside)
            .Select(cases => new Unit(
                suite,
                cases,
                IsExclusive: false,
                null,
                cases.All(c => c.Host.RunsBeside)
                    ? "groups that its framework runs side by side"
                    : "groups that nothing forbids to run side by side in different processes"
            ));
        return groups.Alone.Length == 0
            ? units
            : units.Append(
                Alone(
                    suite,
                    groups.Alone,
                    groups.Alone.Any(conflicts.IsUnknown)
                        ? "its framework runs these beside nothing else, or of some of their tests it is not known what they touch"
                        : "its framework runs these beside nothing else"
                )
            );
    }

    private static Unit Alone(ProjectSuite suite, IReadOnlyList<TestCase> cases, string reason) =>
        new(suite, cases, IsExclusive: true, null, reason);
}
