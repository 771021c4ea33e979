using Assay.Model;

namespace Assay.Engine.Report.Findings;

/// <summary>Tests whose process died.</summary>
internal sealed class CrashedTests : IFindingRule
{
    public Finding? Look(SuiteFacts facts)
    {
        var crashed = facts.All.Where(r => r.Outcome == Outcome.Crashed).ToArray();
        return crashed.Length == 0
            ? null
            : Finding.Problem(
                "crashed-tests",
                $"{Words.Count(crashed.Length, "test")} took the whole test process down.",
                "Look for stack overflows, Environment.Exit, FailFast and exceptions on threads of their own: under dotnet test these end the run for all tests after them.",
                crashed.Select(r => r.Test.Id).Distinct()
            );
    }
}
