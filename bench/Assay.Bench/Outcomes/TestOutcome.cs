namespace Assay.Bench.Outcomes;

/// <summary>One result of a run.</summary>
/// <param name="Project">Name of the test assembly.</param>
/// <param name="Method">Full name of the method.</param>
/// <param name="Name">What it is shown as, with its row, in the form of <see cref="ShownName"/>.</param>
/// <param name="Outcome">The word of the TRX file: <c>Passed</c>, <c>Failed</c> or <c>NotExecuted</c>.</param>
internal sealed record TestOutcome(string Project, string Method, string Name, string Outcome)
{
    /// <summary>What tells its method from others.</summary>
    public string FullMethod => $"{Project}/{Method}";

    /// <summary>What tells this test from others, whatever its outcome.</summary>
    public string Test => $"{FullMethod} {Name}";
}
