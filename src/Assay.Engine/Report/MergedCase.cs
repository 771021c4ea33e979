using Assay.Engine.Record;
using Assay.Model;

namespace Assay.Engine.Report;

/// <summary>A case with its results over all repeats.</summary>
/// <param name="Results">One for each row; exactly one for a plain case.</param>
public sealed record MergedCase(IReadOnlyList<MergedResult> Results)
{
    /// <summary>The case.</summary>
    public RecordedTest Test => Results[0].Test;

    /// <summary>Its outcome over all rows.</summary>
    public Outcome Outcome { get; } = Outcomes.OfRows(Results.Select(r => r.Outcome));

    /// <summary>Elapsed ticks of all rows; null where none was measured.</summary>
    public double? Wall => Sum(r => r.Wall);

    /// <summary>Processor ticks of all rows; null where none was measured.</summary>
    public double? Cpu => Sum(r => r.Cpu);

    /// <summary>Allocated bytes of all rows; null where none was measured.</summary>
    public double? AllocatedBytes => Sum(r => r.AllocatedBytes);

    /// <summary>Ticks of fixtures and framework before all rows; null where none was measured.</summary>
    public double? Fixture => Sum(r => r.Fixture);

    /// <summary>Brings the results of a run together: by case, ordered by test id, and over the repeats.</summary>
    public static IReadOnlyList<MergedCase> Merge(IEnumerable<RecordedResult> results)
    {
        var cases = new List<MergedCase>();
        var current = new List<RecordedResult>();
        foreach (var result in results)
        {
            // The store gives the results of a test together.
            if (current.Count > 0 && current[0].Test.Id != result.Test.Id)
            {
                cases.Add(new MergedCase(RowMatch.Over(current)));
                current.Clear();
            }
            current.Add(result);
        }
        if (current.Count > 0)
        {
            cases.Add(new MergedCase(RowMatch.Over(current)));
        }
        cases.Sort((a, b) => string.CompareOrdinal(a.Test.Id, b.Test.Id));
        return cases;
    }

    private double? Sum(Func<MergedResult, double?> measure) =>
        Results.Select(measure).OfType<double>().Aggregate((double?)null, (s, v) => (s ?? 0) + v);
}
