using Assay.Engine.Report;
using Assay.Model;

namespace Assay.Engine.Map;

/// <summary>Tells of which results only a run without probes shows whether they are the test's own.</summary>
internal static class NotPassed
{
    /// <summary>True for failures, and for tests that gave up while they ran.</summary>
    public static bool Contains(CaseResult result) =>
        Outcomes.IsFailure(result.Outcome)
        // One that is skipped by an attribute does not run; only of what runs is known what went before it.
        || result is { Outcome: Outcome.Skipped, Fixture: not null };
}
