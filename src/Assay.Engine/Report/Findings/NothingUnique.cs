namespace Assay.Engine.Report.Findings;

/// <summary>Test methods that reach only what others reach too.</summary>
internal sealed class NothingUnique : IFindingRule
{
    public Finding? Look(SuiteFacts facts) =>
        facts.Coverage?.NothingUnique is not { Count: > 0 } methods
            ? null
            : Finding.Advice(
                "nothing-unique",
                $"{Words.Count(methods.Count, "test method")} of {Words.Number(methods.All)} {(methods.Count == 1 ? "reaches" : "reach")} nothing that no other reaches.",
                "Begin with the slowest, named here: keep those that check something which no other checks.",
                methods.Names
            );
}
