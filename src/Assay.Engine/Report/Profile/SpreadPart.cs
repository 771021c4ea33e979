using System.Text.Json.Serialization;
using Assay.Engine.Record;

namespace Assay.Engine.Report.Profile;

/// <summary>How a result varied over the repeats of a run; null is "not measured".</summary>
/// <param name="Count">In how many repeats it gave a result.</param>
/// <param name="MinMs">The shortest time, in milliseconds.</param>
/// <param name="MedianMs">The median time.</param>
/// <param name="MaxMs">The longest time.</param>
/// <param name="MadMs">Median absolute deviation from the median: the spread that a single odd repeat does not change.</param>
/// <param name="Outcomes">The outcome of each repeat, where they differ; otherwise absent.</param>
public sealed record SpreadPart(
    int Count,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? MinMs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? MedianMs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? MaxMs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? MadMs,
    IReadOnlyList<string>? Outcomes
)
{
    internal static SpreadPart? Of(MergedResult result)
    {
        if (result.Repeats.Count == 1)
        {
            return null;
        }
        var times = result.WallTicks.Order().ToArray();
        var median = Quantile.Of(times, 0.5);
        return new SpreadPart(
            result.Repeats.Count,
            Units.Milliseconds(times.Length > 0 ? times[0] : null),
            Units.Milliseconds(median),
            Units.Milliseconds(times.Length > 0 ? times[^1] : null),
            Units.Milliseconds(
                Quantile.Median(times.Select(t => Math.Abs(t - median.GetValueOrDefault())))
            ),
            result.Differs ? [.. result.Repeats.Select(r => StableNames.Of(r.Outcome))] : null
        );
    }
}
