namespace Assay.Engine.Report.Findings;

/// <summary>What failed outside of every test.</summary>
internal sealed class RunProblems : IFindingRule
{
    public Finding? Look(SuiteFacts facts)
    {
        var problems = facts.Results.Run.Remarks.Where(r => r.IsFailure).ToArray();
        return problems.Length == 0
            ? null
            : Finding.Problem(
                "run-problems",
                $"{Words.Count(problems.Length, "problem")} occurred outside of every test, such as in a clean-up: dotnet test fails because of these too.",
                "Read them under remarks; tests of these projects may have run without what they need.",
                problems.Select(p => p.Project).Distinct()
            );
    }
}
