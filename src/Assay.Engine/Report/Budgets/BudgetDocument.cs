using System.Text.Json.Serialization;

namespace Assay.Engine.Report.Budgets;

/// <summary><c>assay/budget/1</c>: whether a run stayed within the budgets of assay.toml.</summary>
/// <param name="Solution">File name of the solution, or of the project or folder that was given.</param>
/// <param name="Run">The run.</param>
/// <param name="Broken">Whether a budget is broken.</param>
/// <param name="Tests">How many tests of the run are of which kind.</param>
/// <param name="Budgets">The budgets that assay.toml sets.</param>
public sealed record BudgetDocument(
    string Solution,
    RunPart Run,
    bool Broken,
    TestsByKind Tests,
    IReadOnlyList<Budget> Budgets
)
{
    /// <summary>Name and version of the document's schema.</summary>
    [JsonPropertyOrder(-1)]
    public string Schema { get; } = "assay/budget/1";
}

/// <summary>How many tests of a run are of which kind, by what they touch.</summary>
/// <param name="Unit">Those that touch no file, network, process or database.</param>
/// <param name="Integration">Those that touch one.</param>
/// <param name="Unknown">Those of which no map of this build is stored: they count for no budget of time.</param>
public sealed record TestsByKind(int Unit, int Integration, int Unknown);

/// <summary>One budget.</summary>
/// <param name="Name">Its key in assay.toml, without the table: <c>unit-test-ms</c>.</param>
/// <param name="Outcome"><c>kept</c>, <c>broken</c> or <c>notMeasured</c>.</param>
/// <param name="Limit">What is allowed, in milliseconds or megabytes as the name says.</param>
/// <param name="Actual">What it was; of single tests, the most that one took. Null where it was not measured, or there was no such test.</param>
/// <param name="Over">By how much it was too much; absent where it was not.</param>
/// <param name="Since">Since when a total is broken; absent where it is not, or that is not known.</param>
/// <param name="Offenders">The tests that are over the limit, the worst first; absent where the budget is not one of single tests.</param>
public sealed record Budget(
    string Name,
    string Outcome,
    double Limit,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? Actual,
    double? Over,
    FirstBreach? Since,
    IReadOnlyList<Offender>? Offenders
);

/// <summary>A test that is over the limit.</summary>
/// <param name="Id">The test id.</param>
/// <param name="Actual">Milliseconds of its longest row.</param>
/// <param name="Over">By how many milliseconds it is over.</param>
/// <param name="Since">Since when; absent where that is not known.</param>
public sealed record Offender(string Id, double Actual, double Over, FirstBreach? Since);

/// <summary>The first of the runs without a break in which a budget was broken.</summary>
/// <param name="Run">Number of the run.</param>
/// <param name="Started">When it began, in UTC.</param>
/// <param name="Commit">The commit that was checked out.</param>
public sealed record FirstBreach(long Run, DateTimeOffset Started, string Commit);
