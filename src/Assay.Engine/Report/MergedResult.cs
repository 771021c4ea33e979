using Assay.Engine.Record;
using Assay.Model;

namespace Assay.Engine.Report;

/// <summary>One result of a case over all repeats of the run: measures are medians, and no outcome is hidden.</summary>
/// <param name="Test">The case.</param>
/// <param name="Row">Name of the row, where the case has several results; otherwise null.</param>
/// <param name="Repeats">What each repeat gave, in their order; at least one.</param>
public sealed record MergedResult(
    RecordedTest Test,
    string? Row,
    IReadOnlyList<RecordedResult> Repeats
)
{
    /// <summary>The worst outcome of any repeat: a result counts as passed only where it passed each time.</summary>
    public Outcome Outcome { get; } = Outcomes.OfRepeats(Repeats.Select(r => r.Outcome));

    /// <summary>True where the repeats don't agree.</summary>
    public bool Differs => Repeats.Any(r => r.Outcome != Repeats[0].Outcome);

    /// <summary>The first result with the worst outcome, whose message stands for all.</summary>
    public RecordedResult Worst => Repeats.First(r => r.Outcome == Outcome);

    /// <summary>Ticks of the repeats in which the test ran; a skipped test's are not the test's.</summary>
    public IEnumerable<double> WallTicks => Ran.Select(r => (double)r.Wall!.Value.Ticks);

    /// <summary>Median elapsed ticks; null where it never ran or was not measured.</summary>
    public double? Wall { get; } =
        Quantile.Median(RanIn(Repeats).Select(r => (double)r.Wall!.Value.Ticks));

    /// <summary>Median processor ticks; null where not measured.</summary>
    public double? Cpu => Median(r => r.Cpu?.Ticks);

    /// <summary>Median of allocated bytes; null where not measured.</summary>
    public double? AllocatedBytes => Median(r => r.AllocatedBytes);

    /// <summary>Median ticks of fixtures and framework before it; null where not measured.</summary>
    public double? Fixture => Median(r => r.Fixture?.Ticks);

    private IEnumerable<RecordedResult> Ran => RanIn(Repeats);

    private static IEnumerable<RecordedResult> RanIn(IReadOnlyList<RecordedResult> repeats) =>
        repeats.Where(r => r.Outcome != Outcome.Skipped && r.Wall is not null);

    private double? Median(Func<RecordedResult, long?> measure) =>
        Quantile.Median(Repeats.Select(measure).OfType<long>().Select(v => (double)v));
}
