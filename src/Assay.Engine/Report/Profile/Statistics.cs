using Assay.Engine.Record;
using Assay.Model;

namespace Assay.Engine.Report.Profile;

/// <summary>Computes the figures of a suite or a project.</summary>
internal static class Statistics
{
    private const int Slowest = 10;

    /// <summary>The figures of some cases.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="usage">What running them took.</param>
    public static SuiteStatistics Of(IReadOnlyList<MergedCase> cases, MachineUse usage)
    {
        var results = cases.SelectMany(c => c.Results).ToArray();
        var ran = results.Where(r => r.Wall is not null).ToArray();
        var times = ran.Select(r => r.Wall!.Value).Order().ToArray();
        var outcomes = results.CountBy(r => r.Outcome).ToDictionary();
        return new SuiteStatistics
        {
            TotalTests = results.Length,
            TotalCases = cases.Count,
            Passed = outcomes.GetValueOrDefault(Outcome.Passed),
            Failed = outcomes.GetValueOrDefault(Outcome.Failed),
            Skipped = outcomes.GetValueOrDefault(Outcome.Skipped),
            Crashed = outcomes.GetValueOrDefault(Outcome.Crashed),
            TimedOut = outcomes.GetValueOrDefault(Outcome.TimedOut),
            TimedTests = times.Length,
            TotalTimeMs = Units.Milliseconds(times.Length > 0 ? times.Sum() : null),
            ElapsedMs = Units.Milliseconds(usage.Elapsed),
            FixtureTimeMs = Units.Milliseconds(FixtureTime.Of(results, usage.Trailing)),
            AvgTimePerTestMs = Units.Milliseconds(times.Length > 0 ? times.Average() : null),
            MedianTimeMs = Units.Milliseconds(Quantile.Of(times, 0.5)),
            P95TimeMs = Units.Milliseconds(Quantile.Of(times, 0.95)),
            P99TimeMs = Units.Milliseconds(Quantile.Of(times, 0.99)),
            SlowestTests =
            [
                .. ran.OrderByDescending(r => r.Wall)
                    .ThenBy(r => r.Test.Id, StringComparer.Ordinal)
                    .Take(Slowest)
                    .Select(r => new SlowTest(r.Test.Id, r.Row, Units.Milliseconds(r.Wall)!.Value)),
            ],
            CpuUtilization = usage.CpuUtilization,
            PeakMemoryMb = Units.Megabytes(usage.PeakMemoryBytes),
        };
    }
}
