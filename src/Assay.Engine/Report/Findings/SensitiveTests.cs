namespace Assay.Engine.Report.Findings;

/// <summary>Tests that end otherwise with probes than without.</summary>
internal sealed class SensitiveTests : IFindingRule
{
    public Finding? Look(SuiteFacts facts) =>
        facts.Coverage?.Sensitive is not { Count: > 0 } tests
            ? null
            : Finding.Advice(
                "sensitive-tests",
                $"{Words.Count(tests.Count, "test")} {(tests.Count == 1 ? "ends" : "end")} otherwise with probes than without, so what {(tests.Count == 1 ? "it reaches" : "they reach")} is not known.",
                "Look at the reasons given: a test that counts stack frames, times or methods sees the probes; any other may be unstable.",
                tests.Select(t => $"{t.Test}: {t.Reason}")
            );
}
