using System.Text.Json.Serialization;
using Assay.Engine.Risk;

namespace Assay.Engine.Report.Risks;

/// <summary><c>assay/risk/1</c>: why a test comes when it does where those with most at stake run first.</summary>
/// <param name="Solution">File name of the solution, or of the project or folder that was given.</param>
/// <param name="Test">The test id.</param>
/// <param name="Place">Its place in the order of risk, from 1.</param>
/// <param name="Of">How many tests there are.</param>
/// <param name="Risk">Probability times impact, from 0 to 3.</param>
/// <param name="Probability">How likely it fails, from 0 to 1.</param>
/// <param name="Impact">How much a failure matters, from 1 to 3.</param>
/// <param name="Terms">What both are made of.</param>
public sealed record RiskDocument(
    string Solution,
    string Test,
    int Place,
    int Of,
    double Risk,
    double Probability,
    double Impact,
    IReadOnlyList<RiskTermPart> Terms
)
{
    /// <summary>Name and version of the document's schema.</summary>
    [JsonPropertyOrder(-1)]
    public string Schema { get; } = "assay/risk/1";

    /// <summary>The document of one test.</summary>
    /// <param name="solution">File name of the solution.</param>
    /// <param name="risks">The risks of all tests, the highest first.</param>
    /// <param name="test">Its id.</param>
    public static RiskDocument Make(string solution, IReadOnlyList<TestRisk> risks, string test)
    {
        var (place, risk) = risks.Index().Single(r => r.Item.Test == test);
        return new RiskDocument(
            solution,
            test,
            place + 1,
            risks.Count,
            risk.Risk,
            risk.Probability,
            risk.Impact,
            [
                Part("failures", "probability", risk.Failures),
                Part("churn", "probability", risk.Churn),
                Part("coFailures", "probability", risk.CoFailures),
                Part("critical", "impact", risk.Critical),
                Part("unique", "impact", risk.Unique),
            ]
        );
    }

    private static RiskTermPart Part(string name, string part, RiskTerm term) =>
        new(name, part, term.Value, term.Counted, term.Why);
}

/// <summary>One term of a risk.</summary>
/// <param name="Name"><c>failures</c>, <c>churn</c>, <c>coFailures</c>, <c>critical</c> or <c>unique</c>.</param>
/// <param name="PartOf"><c>probability</c> or <c>impact</c>.</param>
/// <param name="Value">As measured, from 0 to 1; null where it could not be measured.</param>
/// <param name="Counted">What counts: the value, or what stands for one that could not be measured.</param>
/// <param name="Why">What it is made of.</param>
public sealed record RiskTermPart(
    string Name,
    string PartOf,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? Value,
    double Counted,
    string Why
);
