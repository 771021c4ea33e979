using Assay.Engine.Configuration;

namespace Assay.Engine.Report.Findings;

/// <summary>Projects whose settings forbid parallel tests, where that makes the run much longer.</summary>
internal sealed class ForbiddenParallelTests : IFindingRule
{
    public Finding? Look(SuiteFacts facts)
    {
        if (facts.Context.Spread is not { } proposal)
        {
            return null;
        }
        var who = proposal.Projects is [var only]
            ? $"{only} forbids parallel tests by its settings"
            : $"{Words.Count(proposal.Projects.Count, "project")} forbid parallel tests by their settings";
        return Finding.Advice(
            "forbidden-parallel-tests",
            $"{who}: spread over processes, a run would take about {Words.Time(proposal.Spread.TotalMilliseconds)} and not {Words.Time(proposal.Now.TotalMilliseconds)}.",
            $"If that is for what tests share within a process, and not for a port or a folder that Assay can't see, write into [run] of assay.toml: {SpreadLine.Of(facts.Context.AcrossProcesses, proposal)}",
            proposal.Projects
        );
    }
}
