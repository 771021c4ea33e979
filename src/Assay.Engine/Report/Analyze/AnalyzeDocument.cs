using System.Text.Json.Serialization;
using Assay.Engine.Report.Effects;
using Assay.Engine.Report.Findings;
using Assay.Engine.Report.Profile;

namespace Assay.Engine.Report.Analyze;

/// <summary><c>assay/analyze/1</c>: what a person wants to know of a run, for the terminal and for programs.</summary>
/// <param name="Solution">File name of the solution.</param>
/// <param name="Run">The run.</param>
/// <param name="Totals">The figures of the whole suite, the slowest tests among them.</param>
/// <param name="Time">Where the time of the hosts went.</param>
/// <param name="Projects">The same by project, the most expensive first.</param>
/// <param name="Classes">The same by class, the ten most expensive.</param>
/// <param name="Failures">What failed, crashed or timed out: the first hundred by test id; <paramref name="Totals"/> counts all.</param>
/// <param name="Remarks">What went wrong or was unusual outside of every test.</param>
/// <param name="SetAside">Projects that are left out.</param>
/// <param name="Findings">What to do next, the most important first.</param>
public sealed record AnalyzeDocument(
    string Solution,
    RunPart Run,
    SuiteStatistics Totals,
    TimeOf Time,
    IReadOnlyList<TimeOf> Projects,
    IReadOnlyList<TimeOf> Classes,
    IReadOnlyList<FailurePart> Failures,
    IReadOnlyList<RemarkPart> Remarks,
    IReadOnlyList<SetAsidePart> SetAside,
    IReadOnlyList<Finding> Findings
)
{
    /// <summary>Name and version of the document's schema.</summary>
    [JsonPropertyOrder(-1)]
    public string Schema { get; } = "assay/analyze/1";

    /// <summary>What the map tells about code and tests; absent where no test can run with probes.</summary>
    public CoveragePart? Coverage { get; init; }

    /// <summary>Which tests are unit and which are integration tests; absent where no test can run with probes.</summary>
    public KindsPart? Kinds { get; init; }

    /// <summary>What several tests touch and at least one of them changes, what most of them touch first: at most a hundred; absent where no test can run with probes.</summary>
    public IReadOnlyList<SharedPart>? Shared { get; init; }
}

/// <summary>Unit and integration tests.</summary>
/// <param name="Counts">How many there are of each type.</param>
/// <param name="IntegrationAmongUnits">Integration tests in projects most of whose tests are units.</param>
public sealed record KindsPart(TypeCounts Counts, NamesPart IntegrationAmongUnits);

/// <summary>Time of hosts that went into a part of the suite, in milliseconds.</summary>
/// <param name="Name">The solution, the project, or the full name of the class.</param>
/// <param name="Project">Name of the class's project; absent for others.</param>
/// <param name="Tests">Results.</param>
/// <param name="TestsMs">Time in tests; null where it was measured of none.</param>
/// <param name="FixturesMs">Time in shared fixtures and the frameworks around tests; null where it was not measured of all projects.</param>
/// <param name="OtherMs">Time in which hosts were up and did neither; absent where it was not measured, and for classes.</param>
/// <param name="Share">Share of all measured time of tests and fixtures, 0 to 1; null where nothing of it was measured.</param>
public sealed record TimeOf(
    string Name,
    string? Project,
    int Tests,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? TestsMs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? FixturesMs,
    double? OtherMs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? Share
);

/// <summary>A result that failed, crashed or timed out.</summary>
/// <param name="Id">The test id.</param>
/// <param name="Row">Name of the row, where the case has several.</param>
/// <param name="Outcome"><c>failed</c>, <c>crashed</c> or <c>timedOut</c>.</param>
/// <param name="Message">The message.</param>
/// <param name="StackTrace">The stack trace.</param>
/// <param name="Output">What the test wrote.</param>
public sealed record FailurePart(
    string Id,
    string? Row,
    string Outcome,
    string? Message,
    string? StackTrace,
    string? Output
);
