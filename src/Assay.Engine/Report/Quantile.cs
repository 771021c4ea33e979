namespace Assay.Engine.Report;

/// <summary>
/// Quantiles as spreadsheets and NumPy compute them (type 7 of Hyndman and Fan): linear between the two values nearest
/// to the place <c>p * (n - 1)</c>. The median is the quantile 0.5.
/// </summary>
internal static class Quantile
{
    /// <summary>The quantile of values in ascending order; null where there are none.</summary>
    /// <param name="sorted">The values, the least first.</param>
    /// <param name="p">Share of the values below it, 0 to 1.</param>
    public static double? Of(IReadOnlyList<double> sorted, double p)
    {
        if (sorted.Count == 0)
        {
            return null;
        }
        var place = p * (sorted.Count - 1);
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /// <summary>The middle of values in any order; null where there are none.</summary>
    public static double? Median(IEnumerable<double> values) => Of([.. values.Order()], 0.5);
}
