using Assay.Engine.Report.Analyze;
using Assay.Engine.Report.Profile;

namespace Assay.Engine.Report.Findings;

/// <summary>What rules look at.</summary>
/// <param name="Results">The run.</param>
/// <param name="Totals">Its figures.</param>
/// <param name="Classes">Where the time went by class, the most expensive first.</param>
/// <param name="Context">What is known besides.</param>
internal sealed record SuiteFacts(
    RunResults Results,
    SuiteStatistics Totals,
    IReadOnlyList<TimeOf> Classes,
    AnalyzeContext Context
)
{
    /// <summary>The results of all cases.</summary>
    public IEnumerable<MergedResult> All => Results.Cases.SelectMany(c => c.Results);
}
