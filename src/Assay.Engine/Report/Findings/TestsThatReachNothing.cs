namespace Assay.Engine.Report.Findings;

/// <summary>Tests that pass and reach no code under test: whatever becomes of it, they stay green.</summary>
internal sealed class TestsThatReachNothing : IFindingRule
{
    public Finding? Look(SuiteFacts facts) =>
        facts.Coverage?.ReachNothing is not { Count: > 0 } tests
            ? null
            : Finding.Advice(
                "tests-reach-nothing",
                $"{Words.Count(tests.Count, "test")} {(tests.Count == 1 ? "passes" : "pass")} without reaching any code of the solution but tests.",
                "Whatever becomes of the code, they stay green: let them call it, or delete them.",
                tests.Names
            );
}
