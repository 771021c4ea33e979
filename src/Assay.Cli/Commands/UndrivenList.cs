using Assay.Cli.Terminal;
using Assay.Engine;
using Assay.Engine.Report.List;
using Assay.Engine.Run.OwnRunner;

namespace Assay.Cli.Commands;

/// <summary>Asks projects that no driver fits for their tests.</summary>
internal static class UndrivenList
{
    public static async Task<IReadOnlyList<UndrivenTests>> OfAsync(Call call, Suite suite)
    {
        var listed = new List<UndrivenTests>();
        foreach (var undriven in suite.Discovery.Undriven)
        {
            call.Screen.Note(ProjectRunner.Remark(undriven.Project, undriven.Reason));
            var runner = new ProjectRunner(
                AssayFolder.Create(suite.Scope.Root),
                suite.Options.OwnRunLimits
            );
            var own = await runner.ListAsync(undriven.Project, call.Cancel);
            if (own.Remark is { } remark)
            {
                call.Screen.Note(remark);
            }
            listed.Add(
                new UndrivenTests(
                    undriven,
                    [.. own.Cases.Select(undriven.Case).Where(c => suite.Filter.Fits(c.Id))]
                )
            );
        }
        return listed;
    }
}
