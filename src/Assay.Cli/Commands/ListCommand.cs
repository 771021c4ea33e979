using System.CommandLine;
using Assay.Cli.Terminal;
using Assay.Engine;
using Assay.Engine.Report;
using Assay.Engine.Report.List;
using Assay.Engine.Run.OwnRunner;

namespace Assay.Cli.Commands;

/// <summary><c>assay list</c>: the tests of a solution.</summary>
internal static class ListCommand
{
    public static Command Define(CommandFrame frame) =>
        frame.OverTests(
            "list",
            "List the tests of a solution, one test id per line; nothing is run.",
            RunAsync
        );

    private static async Task<Verdict> RunAsync(Call call)
    {
        await using var suite = await Suite.PrepareAsync(call);
        var list = new ListReport(suite.Scope.Name, suite.Scope.Root).Of(
            suite.Chosen,
            await ListByThemselvesAsync(call, suite),
            suite.SetAside
        );
        if (list.Tests.Count == 0)
        {
            throw suite.NothingToRun();
        }
        call.Screen.Show(list, ReportJson.Readable.ListDocument, ListText.Write);
        call.Screen.Tell(new Line(ListText.Total(list)));
        return Verdict.Fine;
    }

    private static async Task<List<UndrivenTests>> ListByThemselvesAsync(Call call, Suite suite)
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
