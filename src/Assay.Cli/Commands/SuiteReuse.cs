using Assay.Engine.Configuration;
using Assay.Engine.Discover;
using Assay.Engine.Record;
using Assay.Engine.Report;
using Assay.Engine.Reuse;

namespace Assay.Cli.Commands;

/// <summary>What of a suite need not run again, and what of a run the next one need not.</summary>
/// <param name="call">The invocation.</param>
/// <param name="suite">The suite, or the part of it that is run here: which tests that are has nothing to do with the cache.</param>
internal sealed class SuiteReuse(Call call, Suite suite)
{
    private Dictionary<string, KeyedPass> _reused = [];
    private IReadOnlyDictionary<string, string> _keys = new Dictionary<string, string>();

    private DateTimeOffset Since =>
        call.Surroundings.Time.GetUtcNow()
        - TimeSpan.FromDays(suite.Settings.Get(KnownSettings.CacheDays));

    /// <summary>Which of the tests need not run.</summary>
    /// <exception cref="Engine.AssayException">The store cannot be read.</exception>
    public ReusedPasses Find(IReadOnlyList<ProjectSuite> suites, bool isWanted)
    {
        if (!isWanted || !suite.Settings.Get(KnownSettings.Cache))
        {
            return ReusedPasses.None;
        }
        var keys = suite.Keys.Of(suites, watch: suite.Watch);
        _keys = keys;
        var passed = suite.Store.Passes.Find(keys, Since);
        _reused = passed.ToDictionary(
            p => p.Key,
            p => new KeyedPass(keys[p.Key], p.Value),
            StringComparer.Ordinal
        );
        return new ReusedPasses(passed);
    }

    /// <summary>True where all that the outcome of a test depends on is known.</summary>
    public bool HasKey(string test) => _keys.ContainsKey(test);

    /// <summary>Keeps what the next run may use. What was written while the tests ran is no ground to stand on.</summary>
    /// <exception cref="Engine.AssayException">The store cannot be written.</exception>
    /// <param name="results">What was recorded.</param>
    /// <param name="suites">The suites with the cases that ran.</param>
    /// <returns>What other machines may use too.</returns>
    public KeptOutcomes Keep(RunResults results, IReadOnlyList<ProjectSuite> suites)
    {
        if (suites.Count == 0)
        {
            return KeptOutcomes.None with { Passed = _reused };
        }
        var kept = ReusedPasses.Sort(
            results,
            suite.Keys.Of(suites, notAfter: results.Run.Started),
            call.Surroundings.Time.GetUtcNow()
        );
        var passes = suite.Store.Passes;
        passes.Add(kept.Passed, kept.Failed, Since);
        // The store has dropped those of tests that it knows to be unsteady, which another machine need not know.
        var steady = passes.Find(
            kept.Passed.ToDictionary(p => p.Key, p => p.Value.Key, StringComparer.Ordinal),
            Since
        );
        return kept with
        {
            Passed = kept
                .Passed.Where(p => steady.ContainsKey(p.Key))
                .Concat(_reused)
                .ToDictionary(StringComparer.Ordinal),
        };
    }
}
