using Assay.Engine.Discover;
using Assay.Engine.Record;
using Assay.Engine.Report;
using Assay.Engine.Run;
using Assay.Model;

namespace Assay.Engine.Reuse;

/// <summary>Tests that need not run, because they passed not long ago with all that they depend on.</summary>
/// <param name="Passed">When each passed, by test id.</param>
public sealed record ReusedPasses(IReadOnlyDictionary<string, DateTimeOffset> Passed)
{
    /// <summary>None.</summary>
    public static ReusedPasses None { get; } = new(new Dictionary<string, DateTimeOffset>());

    /// <summary>The suites without these tests.</summary>
    public IReadOnlyList<ProjectSuite> Without(IReadOnlyList<ProjectSuite> suites) =>
        Passed.Count == 0
            ? suites
            :
            [
                .. suites
                    .Select(s =>
                        s with
                        {
                            Cases = [.. s.Cases.Where(c => !Passed.ContainsKey(c.Id))],
                        }
                    )
                    .Where(s => s.Cases.Count > 0),
            ];

    /// <summary>The results of a run of the others, with these as passed. What they would have taken is not known.</summary>
    public RunResults AddTo(RunResults results, IReadOnlyList<ProjectSuite> suites) =>
        Passed.Count == 0
            ? results
            : results with
            {
                Cases =
                [
                    .. results
                        .Cases.Concat(
                            suites
                                .SelectMany(s => s.Cases)
                                .Where(c => Passed.ContainsKey(c.Id))
                                .Select(Pass)
                        )
                        .OrderBy(c => c.Test.Id, StringComparer.Ordinal),
                ],
                Cached = Passed,
            };

    private static MergedCase Pass(TestCase test)
    {
        var recorded = new RecordedTest(
            test.Id,
            test.Project.Name,
            test.Framework,
            test.Host.Class,
            test.Host.Method
        );
        return new MergedCase([
            new MergedResult(
                recorded,
                null,
                [new RecordedResult(recorded, 1, null, Outcome.Passed, null, null, null, null)]
            ),
        ]);
    }

    /// <summary>Splits what ran by what the cache may learn of it: a plain pass, or a failure.</summary>
    /// <param name="results">What was recorded.</param>
    /// <param name="keys">The keys by test id.</param>
    /// <param name="on">When it ran.</param>
    public static KeptOutcomes Sort(
        RunResults results,
        IReadOnlyDictionary<string, string> keys,
        DateTimeOffset on
    )
    {
        var passed = new Dictionary<string, KeyedPass>(StringComparer.Ordinal);
        var failed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var test in results.Ran.Cases)
        {
            if (!keys.TryGetValue(test.Test.Id, out var key))
            {
                continue;
            }
            // Rows that are found as late as in the run may be others the next time.
            if (test.Results is [{ Row: null, Differs: false, Outcome: Outcome.Passed }])
            {
                passed[test.Test.Id] = new KeyedPass(key, on);
            }
            else if (Outcomes.IsFailure(test.Outcome))
            {
                failed[test.Test.Id] = key;
            }
        }
        return new KeptOutcomes(passed, failed);
    }
}
