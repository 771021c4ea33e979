namespace Assay.Engine.Report.Findings;

/// <summary>Test projects that did not take part.</summary>
internal sealed class ProjectsSetAside : IFindingRule
{
    public Finding? Look(SuiteFacts facts)
    {
        var aside = facts.Results.SetAside;
        return aside.Count == 0
            ? null
            : Finding.Problem(
                "projects-set-aside",
                $"{Words.Count(aside.Count, "project")} did not take part, so the figures are not those of the whole suite.",
                $"{aside[0].Project}: {aside[0].Reason}",
                aside.Select(p => p.Project)
            );
    }
}
