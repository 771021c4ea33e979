using System.Collections.Concurrent;
using Assay.Engine.Run;

namespace Assay.Engine.Mutate;

/// <summary>How the tests of a project end on the mutated assemblies while no mutant is alive, and what they reach.</summary>
/// <param name="Passed">The tests that passed: those that may judge.</param>
/// <param name="Failed">The tests that did not.</param>
/// <param name="Reached">The mutants that each reached, set-up of its group included.</param>
internal sealed record Baseline(
    IReadOnlyList<TestCase> Passed,
    IReadOnlyList<TestCase> Failed,
    IReadOnlyDictionary<string, IReadOnlySet<int>> Reached
)
{
    /// <summary>Runs every test once, group by group.</summary>
    /// <param name="suite">The tests.</param>
    /// <param name="judges">Their hosts.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<Baseline> RunAsync(
        JudgingSuite suite,
        JudgePool judges,
        CancellationToken cancel
    )
    {
        var runs = new ConcurrentBag<BatchRun>();
        var groups = suite
            .Suite.Cases.Where(c => !c.Host.Explicit)
            .GroupBy(c => c.Host.Group, StringComparer.Ordinal)
            .Select(g => g.ToArray());
        await judges.EachAsync(
            groups,
            async (judge, group, stop) =>
            {
                for (var left = group; left.Length > 0; )
                {
                    var run = await judge.RunCleanAsync(left, stop);
                    runs.Add(run);
                    // A process that died leaves some.
                    left = [.. left.Except(run.Cases.Select(c => c.Test))];
                }
            },
            cancel
        );
        var passed = new List<TestCase>();
        var failed = new List<TestCase>();
        var reached = new Dictionary<string, IReadOnlySet<int>>(StringComparer.Ordinal);
        foreach (var run in runs)
        {
            foreach (var test in run.Cases)
            {
                (test.End == CaseEnd.Passed ? passed : failed).Add(test.Test);
                reached[test.Test.Id] = test.Reached.Concat(run.Between).ToHashSet();
            }
        }
        return new Baseline(Ordered(passed), Ordered(failed), reached);
    }

    private static IReadOnlyList<TestCase> Ordered(IEnumerable<TestCase> tests) =>
        [.. tests.OrderBy(t => t.Id, StringComparer.Ordinal)];
}
