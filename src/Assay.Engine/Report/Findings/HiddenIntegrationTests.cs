namespace Assay.Engine.Report.Findings;

/// <summary>Integration tests among unit tests.</summary>
internal sealed class HiddenIntegrationTests : IFindingRule
{
    public Finding? Look(SuiteFacts facts)
    {
        var hidden = facts.IntegrationAmongUnits;
        return hidden.Count == 0
            ? null
            : Finding.Advice(
                "hidden-integration-tests",
                $"{Words.Count(hidden.Count, "integration test")} {(hidden.Count == 1 ? "stands" : "stand")} among unit tests.",
                "Give them a project of their own, or put what they touch (files, network, processes, databases) behind something that a test can replace.",
                hidden.Select(v => $"{v.Test}: {v.Evidence[0]}")
            );
    }
}
