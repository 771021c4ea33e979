using Assay.Engine.Discover;
using Assay.Engine.Run;

namespace Assay.Engine.Plan;

/// <summary>
/// Cuts a suite into units: a pure function of tests, history and limits. What shares fixtures stays together, and
/// what the framework itself would not run side by side is never put into two units that may.
/// </summary>
public static class Planner
{
    // Enough units per slot that the last ones to end leave the others idle only shortly, few enough that the
    // fixed cost of a framework run (0.5 to 5 ms) does not count: more of them where they would be long.
    private const int FewestUnitsPerSlot = 10;
    private const int MostUnitsPerSlot = 20;
    private const double LongUnitMs = 1_000;

    /// <summary>The units of all suites, those expected to take longest first.</summary>
    /// <param name="suites">The suites with the cases that are to run.</param>
    /// <param name="durations">Recorded wall time by test id; may lack any.</param>
    /// <param name="slots">How many hosts run at a time.</param>
    /// <param name="conflicts">Which tests must not run at the same time; null where none is known to.</param>
    public static IReadOnlyList<Unit> Plan(
        IReadOnlyList<ProjectSuite> suites,
        IReadOnlyDictionary<string, TimeSpan> durations,
        int slots,
        Conflicts? conflicts = null
    ) =>
        suites
            .SelectMany(suite =>
                Cut(
                    suite,
                    new History(durations, slots, conflicts ?? Conflicts.None),
                    suites.Count(s => s.Project == suite.Project) > 1
                )
            )
            .Select(unit => unit with { Uses = UsesOf(unit, conflicts ?? Conflicts.None) })
            // A stable sort: units without history keep the framework's order, behind those known to be long.
            .OrderByDescending(unit => unit.Expected ?? TimeSpan.Zero)
            .ToArray();

    private static IEnumerable<Unit> Cut(ProjectSuite suite, History history, bool sharesProject)
    {
        if (suite.Cases.Count == 0)
        {
            yield break;
        }
        if (sharesProject)
        {
            yield return Whole(
                suite,
                history.Durations,
                "the project holds tests of several frameworks"
            );
            yield break;
        }
        if (suite.HasAssemblyFixtures)
        {
            yield return Whole(suite, history.Durations, "set-up runs once for the whole project");
            yield break;
        }
        // One case that must be alone keeps its group together.
        var aloneGroups = suite
            .Cases.Where(c => !c.Host.RunsBeside)
            .Select(c => c.Host.Group)
            .ToHashSet(StringComparer.Ordinal);
        var alone = suite.Cases.Where(c => aloneGroups.Contains(c.Host.Group)).ToArray();
        if (alone.Length == suite.Cases.Count)
        {
            yield return Whole(
                suite,
                history.Durations,
                "its framework runs it one test after the other"
            );
            yield break;
        }
        var others = suite.Cases.Where(c => !aloneGroups.Contains(c.Host.Group)).ToArray();
        foreach (var unit in Batches(suite, others, history))
        {
            yield return unit;
        }
        if (alone.Length > 0)
        {
            yield return new Unit(
                suite,
                alone,
                IsExclusive: true,
                Sum(alone, history.Durations),
                "its framework runs these beside nothing else"
            );
        }
    }

    private static Unit Whole(
        ProjectSuite suite,
        IReadOnlyDictionary<string, TimeSpan> durations,
        string reason
    ) => new(suite, suite.Cases, IsExclusive: true, Sum(suite.Cases, durations), reason);

    private static IEnumerable<Unit> Batches(ProjectSuite suite, TestCase[] cases, History history)
    {
        var (durations, slots, conflicts) = history;
        var groups = cases
            .GroupBy(c => c.Host.Group, StringComparer.Ordinal)
            .Select(g => g.ToArray())
            .ToArray();
        var average = Average(groups, durations);
        var total = groups.Sum(g => Weight(g, durations, average));
        var unitsPerSlot = Math.Clamp(
            total / (slots * LongUnitMs),
            FewestUnitsPerSlot,
            MostUnitsPerSlot
        );
        var share = total / (slots * unitsPerSlot);
        groups = ConflictGroups
            .Join(groups, conflicts, g => Weight(g, durations, average), share)
            .SelectMany(g => Pieces(g, IsFree, c => Weight([c], durations, average), share))
            .ToArray();
        var batch = new List<TestCase>();
        var weight = 0.0;
        // Longest groups first, so that none of them is left for the end.
        foreach (var group in groups.OrderByDescending(g => Weight(g, durations, average)))
        {
            batch.AddRange(group);
            weight += Weight(group, durations, average);
            if (weight >= share)
            {
                yield return Batch(suite, batch, durations);
                batch = [];
                weight = 0;
            }
        }
        if (batch.Count > 0)
        {
            yield return Batch(suite, batch, durations);
        }

        // One that conflicts with others stays where these are.
        bool IsFree(TestCase test) => test.Host.IsFree && conflicts.Of(test.Id).Count == 0;
    }

    // A group that would be a long unit is cut where its tests need not stay together.
    private static List<TestCase[]> Pieces(
        TestCase[] group,
        Func<TestCase, bool> isFree,
        Func<TestCase, double> weight,
        double share
    )
    {
        if (group.Sum(weight) <= share || !group.Any(isFree))
        {
            return [group];
        }
        var pieces = new List<TestCase[]>();
        var piece = new List<TestCase>();
        var sum = 0.0;
        foreach (var test in group.Where(isFree))
        {
            piece.Add(test);
            sum += weight(test);
            if (sum >= share)
            {
                pieces.Add([.. piece]);
                piece = [];
                sum = 0;
            }
        }
        piece.AddRange(group.Where(c => !isFree(c)));
        if (piece.Count > 0)
        {
            pieces.Add([.. piece]);
        }
        return pieces;
    }

    private static Unit Batch(
        ProjectSuite suite,
        IReadOnlyList<TestCase> cases,
        IReadOnlyDictionary<string, TimeSpan> durations
    ) =>
        new(
            suite,
            cases,
            IsExclusive: false,
            Sum(cases, durations),
            "groups that its framework runs side by side"
        );

    private static double Weight(
        TestCase[] cases,
        IReadOnlyDictionary<string, TimeSpan> durations,
        double average
    ) =>
        cases.Sum(c =>
            durations.TryGetValue(c.Id, out var known) ? known.TotalMilliseconds : average
        );

    // A test without a record is taken to last as long as the recorded ones do on average, or 1 where none is.
    private static double Average(
        TestCase[][] groups,
        IReadOnlyDictionary<string, TimeSpan> durations
    )
    {
        var known = groups
            .SelectMany(g => g)
            .Where(c => durations.ContainsKey(c.Id))
            .Select(c => durations[c.Id].TotalMilliseconds)
            .ToArray();
        return known.Length > 0 ? known.Average() : 1;
    }

    private static TimeSpan? Sum(
        IReadOnlyList<TestCase> cases,
        IReadOnlyDictionary<string, TimeSpan> durations
    )
    {
        var known = cases
            .Where(c => durations.ContainsKey(c.Id))
            .Select(c => durations[c.Id].Ticks)
            .ToArray();
        return known.Length == 0
            ? null
            : TimeSpan.FromTicks((long)(known.Sum() * ((double)cases.Count / known.Length)));
    }

    // Only what others use too: nobody waits for a thing of its own.
    private static Dictionary<string, bool> UsesOf(Unit unit, Conflicts conflicts)
    {
        var own = unit.Cases.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        return conflicts.Resources.Count == 0
            ? []
            : own.SelectMany(conflicts.Of)
                .GroupBy(u => u.Resource, u => u.Changes, StringComparer.Ordinal)
                .Where(g => conflicts[g.Key].Uses.Any(u => !own.Contains(u.Test)))
                .ToDictionary(g => g.Key, g => g.Any(changes => changes), StringComparer.Ordinal);
    }

    private sealed record History(
        IReadOnlyDictionary<string, TimeSpan> Durations,
        int Slots,
        Conflicts Conflicts
    );
}
