namespace Assay.Bench.Outcomes;

/// <summary>
/// Holds runs against what several plain runs agree on. Rows are told apart by their names. Where two runs name the rows of a
/// method differently (each framework and runner has a form of its own, and some rows are made of the clock), the number of
/// rows with each outcome is compared. Tests on whose outcome the plain runs don't agree are unsteady, and compared with nothing.
/// </summary>
internal sealed class OutcomeComparison
{
    private readonly ILookup<string, TestOutcome> _plain;
    private readonly HashSet<string> _unsteadyMethods = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unsteadyTests = new(StringComparer.Ordinal);

    /// <param name="plainRuns">The results of each plain run.</param>
    public OutcomeComparison(IReadOnlyList<IReadOnlyList<TestOutcome>> plainRuns)
    {
        _plain = ByMethod(plainRuns[0]);
        foreach (var run in plainRuns.Skip(1).Select(ByMethod))
        {
            foreach (var method in Methods(run))
            {
                if (AreNamedAlike(_plain[method], run[method]))
                {
                    _unsteadyTests.UnionWith(
                        Changes(_plain[method], run[method], Whole).Select(c => c.Item.Test)
                    );
                }
                else if (Changes(_plain[method], run[method], OutcomeOnly).Count > 0)
                {
                    _unsteadyMethods.Add(method);
                }
            }
        }
        Compared = plainRuns[0].Count(IsSteady);
    }

    /// <summary>How many results of a run are compared.</summary>
    public int Compared { get; }

    /// <summary>Tests, and methods, on which the plain runs do not agree.</summary>
    public IReadOnlyList<string> Unsteady =>
        [
            .. _unsteadyTests
                .Concat(_unsteadyMethods.Select(m => $"{m}, all rows"))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Each result that a run has too many or too few of, in words; empty where it ended as the plain runs did.</summary>
    public IReadOnlyList<string> Differences(IReadOnlyList<TestOutcome> run)
    {
        var steady = ByMethod(run.Where(IsSteady));
        return
        [
            .. Methods(steady)
                .SelectMany(m => Changes(_plain[m].Where(IsSteady), steady[m]))
                .Select(c =>
                    $"{(c.More > 0 ? "more" : "less")} {c.Item.Outcome}: {c.Item.Test} ({Math.Abs(c.More)})"
                )
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>How many results of a run can only be compared by the number of rows with each outcome.</summary>
    public int WithOtherNames(IReadOnlyList<TestOutcome> run)
    {
        var steady = ByMethod(run.Where(IsSteady));
        return steady
            .Where(m => !AreNamedAlike(_plain[m.Key].Where(IsSteady), m))
            .Sum(m => m.Count());
    }

    private bool IsSteady(TestOutcome result) =>
        !_unsteadyMethods.Contains(result.FullMethod) && !_unsteadyTests.Contains(result.Test);

    private IEnumerable<string> Methods(ILookup<string, TestOutcome> run) =>
        _plain.Select(m => m.Key).Union(run.Select(m => m.Key), StringComparer.Ordinal);

    private static List<((string Test, string Outcome) Item, int More)> Changes(
        IEnumerable<TestOutcome> before,
        IEnumerable<TestOutcome> after
    ) => Changes(before, after, AreNamedAlike(before, after) ? Whole : OutcomeOnly);

    private static bool AreNamedAlike(
        IEnumerable<TestOutcome> before,
        IEnumerable<TestOutcome> after
    ) => Changes(before, after, r => (r.Test, "")).Count == 0;

    private static (string Test, string Outcome) Whole(TestOutcome result) =>
        (result.Test, result.Outcome);

    private static (string Test, string Outcome) OutcomeOnly(TestOutcome result) =>
        (result.FullMethod, result.Outcome);

    // What one multiset has more or less of than another.
    private static List<((string Test, string Outcome) Item, int More)> Changes(
        IEnumerable<TestOutcome> before,
        IEnumerable<TestOutcome> after,
        Func<TestOutcome, (string Test, string Outcome)> key
    )
    {
        var counts = new Dictionary<(string, string), int>();
        foreach (var item in before.Select(key))
        {
            counts[item] = counts.GetValueOrDefault(item) - 1;
        }
        foreach (var item in after.Select(key))
        {
            counts[item] = counts.GetValueOrDefault(item) + 1;
        }
        return [.. counts.Where(c => c.Value != 0).Select(c => (c.Key, c.Value))];
    }

    private static ILookup<string, TestOutcome> ByMethod(IEnumerable<TestOutcome> run) =>
        run.ToLookup(r => r.FullMethod, StringComparer.Ordinal);
}
