using Assay.Engine.Configuration;
using Assay.Engine.Discover;
using Assay.Engine.Report;
using Assay.Engine.Reuse;

namespace Assay.Cli.Commands;

/// <summary>What of a suite need not run again, and what of a run the next one need not.</summary>
/// <param name="call">The invocation.</param>
/// <param name="suite">The suite.</param>
internal sealed class SuiteReuse(Call call, Suite suite)
{
    private DateTimeOffset Since =>
        call.Surroundings.Time.GetUtcNow()
        - TimeSpan.FromDays(suite.Settings.Get(KnownSettings.CacheDays));

    /// <summary>
    /// Which of the tests need not run. A shard runs all of its own: its document is to hold what was measured of them.
    /// </summary>
    /// <exception cref="Engine.AssayException">The store cannot be read.</exception>
    public ReusedPasses Find(IReadOnlyList<ProjectSuite> suites, bool isWanted) =>
        isWanted && suite.Settings.Get(KnownSettings.Cache) && suite.Shard is null
            ? new ReusedPasses(suite.Store.Passes.Find(suite.Keys.Of(suites), Since))
            : ReusedPasses.None;

    /// <summary>Keeps what the next run may use. What was written while the tests ran is no ground to stand on.</summary>
    /// <exception cref="Engine.AssayException">The store cannot be written.</exception>
    /// <param name="results">What was recorded.</param>
    /// <param name="suites">The suites with the cases that ran.</param>
    public void Keep(RunResults results, IReadOnlyList<ProjectSuite> suites)
    {
        if (suites.Count == 0)
        {
            return;
        }
        var (passed, failed) = ReusedPasses.Sort(
            results,
            suite.Keys.Of(suites, notAfter: results.Run.Started)
        );
        suite.Store.Passes.Add(passed, failed, call.Surroundings.Time.GetUtcNow(), Since);
    }
}
