using Assay.Engine.Report.Plans;
using Spectre.Console;

namespace Assay.Cli.Terminal;

/// <summary>A plan for a person: how the projects are cut and why, and what tests conflict over.</summary>
internal sealed class PlanText(IAnsiConsole console)
{
    private const int MostConflicts = 10;
    private const int MostUnits = 10;

    public void Write(PlanDocument plan)
    {
        console.Line(
            new Line(
                $"{ShareText.Number(plan.Tests)} tests in {ShareText.Number(plan.Units.Count)} units, {plan.Slots} at a time"
                    + (plan.ExpectedMs is { } ms ? $" · at least {StatisticsText.Time(ms)}" : "")
            )
        );
        if (plan.Units.Count > 0)
        {
            Units(plan);
            Risks(plan);
        }
        foreach (var project in plan.OwnRunner)
        {
            console.Line(new Line($"{Clean.Line(project)} is run by its own runner as a whole."));
        }
        Conflicts(plan);
    }

    private void Units(PlanDocument plan)
    {
        console.Heading("Units");
        var table = Page.Table(">units", ">tests", ">longest", "project", "why");
        foreach (
            var part in plan
                .Units.GroupBy(u => (u.Project, u.Reason))
                .OrderBy(g => g.Key.Project, StringComparer.Ordinal)
        )
        {
            table.Row(
                ShareText.Number(part.Count()),
                ShareText.Number(part.Sum(u => u.Tests.Count)),
                part.Max(u => u.ExpectedMs) is { } ms ? StatisticsText.Time(ms) : "",
                part.Key.Project,
                part.Key.Reason
            );
        }
        console.Write(table);
    }

    private void Risks(PlanDocument plan)
    {
        if (plan.Units[0].Risk is null)
        {
            return;
        }
        console.Heading("Those with most at stake begin first");
        var table = Page.Table(">risk", ">tests", "project", "first test");
        foreach (var unit in plan.Units.Take(MostUnits))
        {
            table.Row(
                RiskText.Number(unit.Risk ?? 0),
                ShareText.Number(unit.Tests.Count),
                unit.Project,
                unit.Tests[0]
            );
        }
        console.Write(table);
        if (plan.Units.Count > MostUnits)
        {
            console.Line(
                new Line($"and {ShareText.Number(plan.Units.Count - MostUnits)} more", Tone.Dim)
            );
        }
    }

    private void Conflicts(PlanDocument plan)
    {
        if (plan.Conflicts.Count == 0)
        {
            return;
        }
        console.Heading("Tests that get in each other's way");
        var table = Page.Table(">change it", ">use it", "what", "so they");
        foreach (var conflict in plan.Conflicts.Take(MostConflicts))
        {
            table.Row(
                ShareText.Number(conflict.ChangedBy.Count),
                ShareText.Number(conflict.UsedBy.Count),
                conflict.Resource,
                conflict.Scope == "machine"
                    ? "never run at the same time"
                    : "stay in one process and in order"
            );
        }
        console.Write(table);
        if (plan.Conflicts.Count > MostConflicts)
        {
            console.Line(
                new Line(
                    $"and {ShareText.Number(plan.Conflicts.Count - MostConflicts)} more",
                    Tone.Dim
                )
            );
        }
    }
}
