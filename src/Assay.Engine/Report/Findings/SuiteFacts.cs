using Assay.Engine.Classify;
using Assay.Engine.Report.Analyze;
using Assay.Engine.Report.Effects;
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

    /// <summary>What the map tells about code and tests; null where there is none.</summary>
    public CoveragePart? Coverage { get; init; }

    /// <summary>What several tests touch and at least one of them changes.</summary>
    public IReadOnlyList<SharedPart> Shared { get; init; } = [];

    /// <summary>Integration tests that hide among unit tests.</summary>
    public IReadOnlyList<Classified> IntegrationAmongUnits { get; init; } = [];
}
