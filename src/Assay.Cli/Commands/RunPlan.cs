using System.Text;
using Assay.Cli.Terminal;
using Assay.Engine.Discover;
using Assay.Engine.Report;
using Assay.Engine.Report.Plans;

namespace Assay.Cli.Commands;

/// <summary><c>assay run --plan</c>: what would run in which order and why, and which tests conflict.</summary>
internal static class RunPlan
{
    /// <summary>Writes and shows the plan of the selected tests; runs nothing.</summary>
    /// <exception cref="Engine.AssayException">The store cannot be read, or the files cannot be written.</exception>
    public static Verdict Show(
        Call call,
        Suite suite,
        IReadOnlyList<ProjectSuite> selected,
        RunWay way
    )
    {
        var plan = new PlanReport(
            suite.Scope.Name,
            suite.Options.Jobs ?? Environment.ProcessorCount,
            suite.Options.Conflicts
        )
        {
            OwnRunner =
            [
                .. suite
                    .Discovery.Undriven.Select(u => u.Project.Name)
                    .Where(suite.Filter.CouldFit)
                    .Order(StringComparer.Ordinal),
            ],
            SetAside = suite.SetAside,
            Risks = way.Risks,
            Shuffle = way.Shuffle,
        }.Of(selected, suite.Store.Durations.Latest());
        var folder = new ReportFolder(call.OutputFolder(suite.Settings, suite.Scope));
        var file = folder.Write("plan.json", plan, ReportJson.Readable.PlanDocument);
        var graph = folder.Write(
            "conflicts.mmd",
            stream => stream.Write(Encoding.UTF8.GetBytes(ConflictGraph.Of(plan.Conflicts)))
        );
        call.Screen.Show(
            plan,
            ReportJson.Readable.PlanDocument,
            (shown, console) => new PlanText(console).Write(shown)
        );
        call.Screen.Tell(new Line($"Written: {Clean.Line(file)}, {Clean.Line(graph)}"));
        return Verdict.Fine;
    }
}
