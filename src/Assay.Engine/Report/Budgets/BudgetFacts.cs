using Assay.Analysis.Coverage;
using Assay.Engine.Classify;
using Assay.Engine.Effects;
using Assay.Engine.Record;

namespace Assay.Engine.Report.Budgets;

/// <summary>What a report on budgets is made of.</summary>
/// <param name="Results">The run.</param>
/// <param name="Limits">What is allowed.</param>
/// <param name="Classified">Verdicts on those tests of which a map of this build is stored, by id.</param>
public sealed record BudgetFacts(
    RunResults Results,
    BudgetLimits Limits,
    IReadOnlyDictionary<string, Classified> Classified
)
{
    /// <summary>The latest results of a test, the last run's first, this run's among them.</summary>
    public Func<string, IReadOnlyList<PastResult>> History { get; init; } = _ => [];

    /// <summary>Earlier runs of the whole suite, the last one first.</summary>
    public Func<IEnumerable<RunResults>> Earlier { get; init; } = () => [];

    /// <summary>
    /// What a test is by what it touches. The verdict itself also goes by time, and would turn every unit test that is
    /// too slow into an integration test that may be.
    /// </summary>
    public TestKind KindOf(string test) =>
        !Classified.TryGetValue(test, out var known) || known.Effects is not { } effects
            ? TestKind.Unknown
        : effects.Any(e => EffectKinds.IsIntegration(e.Kind) && e.By != Toucher.AssemblySetUp)
            ? TestKind.Integration
        : TestKind.Unit;
}
