using System.Globalization;

namespace Assay.Engine.Risk;

/// <summary>
/// Tells the risk of tests: a pure function of what is known of them. Risk is probability of failure times impact; it
/// puts tests in order and is no forecast.
/// </summary>
public static class RiskModel
{
    // Kim and Porter, "A history-based test prioritization technique for regression testing in resource constrained
    // environments" (ICSE 2002): the verdict of each run weighs this part of all, what was before it the rest.
    private const double WeightOfLast = 0.5;

    // What nobody has seen pass may as well fail.
    private const double OfNeverRun = 0.5;

    // Nagappan and Ball, "Use of relative code churn measures to predict system defect density" (ICSE 2005): busy code
    // has more defects. Most commits break nothing: a test all of whose code changes in each commit is taken to fail in
    // one of ten runs.
    private const double MostOfChurn = 0.1;

    /// <summary>The risks of some tests, the highest first; alike ones by id.</summary>
    /// <param name="tests">What is known of each.</param>
    /// <param name="commits">How many of the latest commits were looked at.</param>
    public static IReadOnlyList<TestRisk> Of(IReadOnlyList<TestFacts> tests, int commits)
    {
        var mostUnique = tests.Max(t => t.UniqueProbes) ?? 0;
        var churn = Mean(tests.Select(t => ChurnOf(t, commits)));
        var critical = Mean(tests.Select(CriticalOf));
        var unique = Mean(tests.Select(t => UniqueOf(t, mostUnique)));
        return
        [
            .. tests
                .Select(t => new TestRisk(
                    t.Id,
                    Failures(t),
                    Term(ChurnOf(t, commits), churn, ChurnWhy(t, commits)),
                    CoFailures(t),
                    Term(CriticalOf(t), critical, CriticalWhy(t)),
                    Term(UniqueOf(t, mostUnique), unique, UniqueWhy(t))
                ))
                .OrderByDescending(r => r.Risk)
                .ThenBy(r => r.Test, StringComparer.Ordinal),
        ];
    }

    private static RiskTerm Failures(TestFacts test)
    {
        if (test.Failed.Count == 0)
        {
            return new RiskTerm(
                null,
                OfNeverRun,
                "it never ran, so that it may as well fail as pass"
            );
        }
        var value = test
            .Failed.Reverse()
            .Aggregate(
                0.0,
                (p, failed) => WeightOfLast * (failed ? 1 : 0) + (1 - WeightOfLast) * p
            );
        return new RiskTerm(
            value,
            value,
            Text(
                $"it failed in {test.Failed.Count(f => f)} of its last {test.Failed.Count} runs; the last ones weigh most"
            )
        );
    }

    // Zhu, Panichella and others, "Test re-prioritization in continuous testing environments" (ICSME 2018): what failed
    // together fails together. One more run than was seen keeps a single coincidence from being taken for certain.
    private static RiskTerm CoFailures(TestFacts test)
    {
        if (test.CoFailure is not { } pair)
        {
            return new RiskTerm(
                null,
                0,
                "no test that fails now ran together with it, so that nothing is added"
            );
        }
        var value = (double)pair.Together / (pair.Runs + 1);
        return new RiskTerm(
            value,
            value,
            Text(
                $"it failed in {pair.Together} of {pair.Runs} runs in which {pair.Other} failed, which fails now"
            )
        );
    }

    private static double? ChurnOf(TestFacts test, int commits) =>
        commits == 0 ? null : MostOfChurn * test.ChangingCommits / commits;

    private static double? CriticalOf(TestFacts test) =>
        test.CriticalPaths is { } paths ? (paths.Count > 0 ? 1 : 0) : null;

    // Logarithmic: the first lines that only one test covers matter more than as many behind thousands.
    private static double? UniqueOf(TestFacts test, int most) =>
        test.UniqueProbes is { } probes
            ? most == 0
                ? 0
                : Math.Log(1 + probes) / Math.Log(1 + most)
            : null;

    private static string ChurnWhy(TestFacts test, int commits) =>
        test.ChangingCommits is { } changing && commits > 0
            ? Text($"{changing} of the last {commits} commits changed a file that it covers")
            : "which code it covers, or what has changed, is not known";

    private static string CriticalWhy(TestFacts test) =>
        test.CriticalPaths switch
        {
            null => "which code it covers is not known",
            [] => "it covers no critical path",
            var paths => "it covers " + string.Join(", ", paths),
        };

    private static string UniqueWhy(TestFacts test) =>
        test.UniqueProbes is { } probes
            ? Text($"it alone of its project passes {probes} places of the code under test")
            : "which code it covers is not known";

    // What could not be measured counts as the others do on average, so that it moves the test neither up nor down.
    private static RiskTerm Term(double? value, double mean, string why) =>
        value is { } known
            ? new RiskTerm(known, known, why)
            : new RiskTerm(null, mean, why + "; it counts as the others do on average");

    private static double Mean(IEnumerable<double?> values) => values.Average() ?? 0;

    private static string Text(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
