using System.Text.Json.Serialization;

namespace Assay.Engine.Report.Profile;

/// <summary>
/// The figures of a suite or of one project. A result counts as one test, as in <c>dotnet test</c>: a case with several
/// rows counts once for each. Times are in milliseconds; null is "not measured".
/// </summary>
public record SuiteStatistics
{
    /// <summary>Results.</summary>
    [JsonPropertyName("total_tests")]
    public required int TotalTests { get; init; }

    /// <summary>Test cases; less than the results where cases have several rows.</summary>
    [JsonPropertyName("total_cases")]
    public required int TotalCases { get; init; }

    /// <summary>Results that passed, in every repeat.</summary>
    [JsonPropertyName("passed")]
    public required int Passed { get; init; }

    /// <summary>Results that failed.</summary>
    [JsonPropertyName("failed")]
    public required int Failed { get; init; }

    /// <summary>Results that were skipped.</summary>
    [JsonPropertyName("skipped")]
    public required int Skipped { get; init; }

    /// <summary>Results whose process died.</summary>
    [JsonPropertyName("crashed")]
    public required int Crashed { get; init; }

    /// <summary>Results that ran into the time-out.</summary>
    [JsonPropertyName("timed_out")]
    public required int TimedOut { get; init; }

    /// <summary>Results that ran and whose time was measured: the times below are theirs.</summary>
    [JsonPropertyName("timed_tests")]
    public required int TimedTests { get; init; }

    /// <summary>Sum of the tests' times, shared fixtures not included; more than the elapsed time where tests ran side by side.</summary>
    [JsonPropertyName("total_time_ms"), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required double? TotalTimeMs { get; init; }

    /// <summary>Elapsed time of the run, or from the start of the project's first host to the end of its last.</summary>
    [JsonPropertyName("elapsed_ms"), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required double? ElapsedMs { get; init; }

    /// <summary>Time that went into shared fixtures and the frameworks around tests.</summary>
    [JsonPropertyName("fixture_time_ms"), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required double? FixtureTimeMs { get; init; }

    /// <summary>Mean over the timed tests.</summary>
    [JsonPropertyName("avg_time_per_test_ms"), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required double? AvgTimePerTestMs { get; init; }

    /// <summary>Median over the timed tests.</summary>
    [JsonPropertyName("median_time_ms"), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required double? MedianTimeMs { get; init; }

    /// <summary>95th percentile over the timed tests.</summary>
    [JsonPropertyName("p95_time_ms"), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required double? P95TimeMs { get; init; }

    /// <summary>99th percentile over the timed tests.</summary>
    [JsonPropertyName("p99_time_ms"), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required double? P99TimeMs { get; init; }

    /// <summary>The slowest tests, the slowest first.</summary>
    [JsonPropertyName("slowest_tests")]
    public required IReadOnlyList<SlowTest> SlowestTests { get; init; }

    /// <summary>Processor time of the controller and the hosts (of a project: of its hosts) as a share of what all cores had to give in the elapsed time, 0 to 1.</summary>
    [JsonPropertyName("cpu_utilization"), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required double? CpuUtilization { get; init; }

    /// <summary>Largest sum of the working sets of controller and hosts (of a project: of its hosts), in megabytes of 1,000,000 bytes.</summary>
    [JsonPropertyName("peak_memory_mb"), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required double? PeakMemoryMb { get; init; }
}

/// <summary>A slow test.</summary>
/// <param name="Name">The test id.</param>
/// <param name="Row">Name of the row, where the case has several.</param>
/// <param name="TimeMs">Its time in milliseconds.</param>
public sealed record SlowTest(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("row")] string? Row,
    [property: JsonPropertyName("time_ms")] double TimeMs
);
