namespace Assay.Engine.Risk;

/// <summary>How much is at stake when a test has not run yet, with the terms that it is made of.</summary>
/// <param name="Test">The test id.</param>
/// <param name="Failures">How much it failed lately.</param>
/// <param name="Churn">How busy the code is that it covers.</param>
/// <param name="CoFailures">How likely it fails with those that fail now.</param>
/// <param name="Critical">Whether it covers a critical path.</param>
/// <param name="Unique">How much it covers that nobody else does.</param>
public sealed record TestRisk(
    string Test,
    RiskTerm Failures,
    RiskTerm Churn,
    RiskTerm CoFailures,
    RiskTerm Critical,
    RiskTerm Unique
)
{
    // No test is sure to pass: with nothing else known, impact decides.
    private const double Least = 0.01;

    /// <summary>How likely it fails, from 0 to 1: that none of the three causes strikes is the product of that for each.</summary>
    public double Probability =>
        1 - (1 - Least) * (1 - Failures.Counted) * (1 - Churn.Counted) * (1 - CoFailures.Counted);

    /// <summary>How much a failure matters, from 1 to 3: any failure is worth 1, a critical path and code of its own up to 1 each.</summary>
    public double Impact => 1 + Critical.Counted + Unique.Counted;

    /// <summary>The product of both, from 0 to 3: good for putting tests in order, and for nothing else.</summary>
    public double Risk => Probability * Impact;
}

/// <summary>One term of a risk.</summary>
/// <param name="Value">As measured, from 0 to 1; null where it could not be measured.</param>
/// <param name="Counted">What counts: the value, or what stands for one that could not be measured.</param>
/// <param name="Why">What it is made of, in a few words.</param>
public sealed record RiskTerm(double? Value, double Counted, string Why);
