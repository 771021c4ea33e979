using Assay.Engine.Discover;
using Assay.Engine.Run;

namespace Assay.Engine.Plan;

/// <summary>What tests are taken to last, in milliseconds: as recorded, or what the others do on average.</summary>
internal sealed class Weights
{
    // Where nothing is recorded, only how tests compare with each other counts.
    private const double OfUnknown = 1;

    private readonly IReadOnlyDictionary<string, TimeSpan> _durations;
    private readonly Dictionary<string, double> _averages;

    /// <param name="suites">All that is planned.</param>
    /// <param name="durations">Recorded wall time by test id; may lack any.</param>
    public Weights(
        IReadOnlyList<ProjectSuite> suites,
        IReadOnlyDictionary<string, TimeSpan> durations
    )
    {
        _durations = durations;
        var ofAll = Average(suites.SelectMany(s => s.Cases)) ?? OfUnknown;
        _averages = suites
            .GroupBy(s => s.Project.Name, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => Average(g.SelectMany(s => s.Cases)) ?? ofAll,
                StringComparer.Ordinal
            );
    }

    /// <summary>What is at stake by test id; null where the longest begin first.</summary>
    public IReadOnlyDictionary<string, double>? Risks { get; init; }

    /// <summary>The most that is at stake in one of several tests; null where the longest begin first.</summary>
    public double? RiskOf(IEnumerable<TestCase> tests) =>
        Risks is null ? null : tests.Max(t => Risks.GetValueOrDefault(t.Id));

    /// <summary>The order by chance; null where what is at stake or length decides.</summary>
    public Shuffle? Shuffle { get; init; }

    /// <summary>What decides first which of several units or groups begins, the highest before others; null for nothing but length.</summary>
    public double? RankOf(IReadOnlyList<TestCase> tests) =>
        Shuffle is { } shuffle ? shuffle.Of(tests[0].Id) : RiskOf(tests);

    /// <summary>Of one test.</summary>
    public double Of(TestCase test) => Known(test) ?? _averages[test.Project.Name];

    /// <summary>Of several, one after the other.</summary>
    public double Of(IEnumerable<TestCase> tests) => tests.Sum(Of);

    /// <summary>What several are expected to last by their records; null where none of them has one.</summary>
    public TimeSpan? Expected(IReadOnlyList<TestCase> tests)
    {
        var known = tests.Select(Known).OfType<double>().ToArray();
        return known.Length == 0
            ? null
            : TimeSpan.FromMilliseconds(known.Sum() * tests.Count / known.Length);
    }

    private double? Known(TestCase test) =>
        _durations.TryGetValue(test.Id, out var known) ? known.TotalMilliseconds : null;

    private double? Average(IEnumerable<TestCase> tests)
    {
        var known = tests.Select(Known).OfType<double>().ToArray();
        return known.Length == 0 ? null : known.Average();
    }
}
