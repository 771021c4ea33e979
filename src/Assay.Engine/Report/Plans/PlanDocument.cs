using System.Text.Json.Serialization;

namespace Assay.Engine.Report.Plans;

/// <summary><c>assay/plan/1</c>: how a run would be laid out.</summary>
/// <param name="Solution">File name of the solution, or of the project or folder that was given.</param>
/// <param name="Slots">How many hosts run at a time; more where these idle and no number was asked for.</param>
/// <param name="ExpectedMs">The least that the run can take by earlier records; null where some are missing.</param>
/// <param name="Tests">How many cases are planned.</param>
/// <param name="Units">The units in the order in which they begin.</param>
/// <param name="Conflicts">What tests get in each other's way with, that which most use first.</param>
/// <param name="OwnRunner">Projects that their own runners run as a whole, after all others.</param>
/// <param name="SetAside">Projects that are left out.</param>
public sealed record PlanDocument(
    string Solution,
    int Slots,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? ExpectedMs,
    int Tests,
    IReadOnlyList<PlannedUnit> Units,
    IReadOnlyList<PlannedConflict> Conflicts,
    IReadOnlyList<string> OwnRunner,
    IReadOnlyList<SetAsidePart> SetAside
)
{
    /// <summary>Name and version of the document's schema.</summary>
    [JsonPropertyOrder(-1)]
    public string Schema { get; } = "assay/plan/1";

    /// <summary>What <see cref="Order"/> is where the run is to be short.</summary>
    internal const string LongestFirst = "longest-first";

    /// <summary>What <see cref="Order"/> is where the run is to fail soon.</summary>
    internal const string RiskFirst = "risk-first";

    /// <summary>What <see cref="Order"/> is where chance decides.</summary>
    internal const string Shuffled = "shuffled";

    /// <summary>What decides which units begin first: <c>longest-first</c>, <c>risk-first</c> or <c>shuffled</c>.</summary>
    public string Order { get; init; } = LongestFirst;

    /// <summary>The number that a shuffled order follows from; absent for any other.</summary>
    public int? Seed { get; init; }
}

/// <summary>Cases that one host runs in one call of the framework.</summary>
/// <param name="Project">Their project.</param>
/// <param name="Tests">Their ids, in the framework's order.</param>
/// <param name="Exclusive">True where no other unit of the project runs meanwhile.</param>
/// <param name="ExpectedMs">What they are expected to take by earlier records; null where there are none.</param>
/// <param name="Reason">Why they make one unit.</param>
/// <param name="Uses">What other units use too and one of them changes.</param>
public sealed record PlannedUnit(
    string Project,
    IReadOnlyList<string> Tests,
    bool Exclusive,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? ExpectedMs,
    string Reason,
    IReadOnlyList<PlannedUse> Uses
)
{
    /// <summary>The most that is at stake in one of its tests, from 0 to 3; absent where the longest units begin first.</summary>
    public double? Risk { get; init; }
}

/// <summary>A thing that a unit uses.</summary>
/// <param name="Resource">What it is.</param>
/// <param name="Changes">True where the unit may change it, so that nobody else uses it meanwhile.</param>
public sealed record PlannedUse(string Resource, bool Changes);

/// <summary>A thing with which tests get in each other's way.</summary>
/// <param name="Resource">What it is, such as <c>file out/a.txt</c>.</param>
/// <param name="Scope"><c>machine</c>: who changes it runs beside nobody who uses it. <c>process</c>: tests that run one after the other by default stay in one process over it, in their order.</param>
/// <param name="ChangedBy">The tests that may change it.</param>
/// <param name="UsedBy">The tests that use it without changing it.</param>
public sealed record PlannedConflict(
    string Resource,
    string Scope,
    IReadOnlyList<PlannedEvidence> ChangedBy,
    IReadOnlyList<PlannedEvidence> UsedBy
);

/// <summary>Why a test is in a conflict.</summary>
/// <param name="Test">Its id.</param>
/// <param name="Evidence">What it was seen to do.</param>
public sealed record PlannedEvidence(string Test, string Evidence);
