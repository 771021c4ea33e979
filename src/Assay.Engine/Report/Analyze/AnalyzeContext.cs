using Assay.Engine.Classify;
using Assay.Engine.Plan;
using Assay.Engine.Report.Coverage;

namespace Assay.Engine.Report.Analyze;

/// <summary>What an analysis takes into account besides the results.</summary>
/// <param name="VolatileMethods">Methods whose row names change, as <c>Project/Class.Method</c>.</param>
/// <param name="Budget">What tests may take.</param>
public sealed record AnalyzeContext(IReadOnlyList<string> VolatileMethods, TimeBudget Budget)
{
    /// <summary>What the map tells; null where no test can run with probes.</summary>
    public MapFacts? Map { get; init; }

    /// <summary>What spreading projects over processes would bring that forbid parallel tests; null where that is too little.</summary>
    public SpreadProposal? Spread { get; init; }

    /// <summary>Names of the projects whose owner allows that already.</summary>
    public IReadOnlyList<string> AcrossProcesses { get; init; } = [];
}

/// <summary>What the map of a suite tells.</summary>
/// <param name="Coverage">What its report on coverage is made of.</param>
/// <param name="Verdicts">Which tests are unit and which are integration tests.</param>
public sealed record MapFacts(CoverageFacts Coverage, IReadOnlyList<Classified> Verdicts);

/// <summary>What unit tests may take; null for no budget.</summary>
/// <param name="TestMs">Milliseconds of one test.</param>
/// <param name="TotalMs">Milliseconds of all together.</param>
public sealed record TimeBudget(double? TestMs, double? TotalMs);
