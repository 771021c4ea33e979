using Assay.Engine.Configuration;
using Assay.Engine.Instrument;
using Assay.Engine.Record;
using Assay.Engine.Run;
using Assay.Engine.Selection;
using Assay.Engine.Workspace;

namespace Assay.Engine.Risk;

/// <summary>Gathers what store, maps and git know of tests, and tells their risks.</summary>
/// <param name="store">Results and maps.</param>
/// <param name="root">Full path of the solution's folder.</param>
/// <param name="critical">The critical code.</param>
public sealed class RiskSurvey(Store store, string root, CriticalCode critical)
{
    // Verdicts that are halved in weight with each run count for nothing after so many.
    private const int Runs = 20;

    /// <summary>The risks of some tests, the highest first.</summary>
    /// <param name="cases">The tests.</param>
    /// <param name="history">What git knows; null where it knows nothing.</param>
    /// <exception cref="AssayException">The store cannot be read.</exception>
    public IReadOnlyList<TestRisk> Of(IEnumerable<TestCase> cases, GitHistory? history)
    {
        var tests = cases
            .Where(c => !c.Host.Explicit)
            .DistinctBy(c => c.Id)
            .ToLookup(c => c.Project.Name, c => c.Id, StringComparer.Ordinal);
        var runs = store.Results.Verdicts(Runs);
        var together = new CoFailures(runs, store.Results.FailedLast());
        return RiskModel.Of(
            [
                .. tests.SelectMany(project =>
                {
                    var reach = ReachOf(project.Key, history);
                    return project
                        .Select(id => new TestFacts(id)
                        {
                            Failed = [.. runs.Where(r => r.ContainsKey(id)).Select(r => r[id])],
                            CoFailure = together.Of(id),
                        })
                        .Select(t => reach?.AddTo(t) ?? t);
                }),
            ],
            history?.Commits.Count ?? 0
        );
    }

    private ReachFacts? ReachOf(string project, GitHistory? history) =>
        store.Maps.Of(project) is { } map
        && UnchangedCode.Tables(new RewriteCache(AssayFolder.Create(root)), map) is { } tables
            ? new ReachFacts(map, tables, history, (critical, new SourceFiles(root)))
            : null;
}
