using System.CommandLine;
using Assay.Cli.Terminal;
using Assay.Engine.Report;
using Assay.Engine.Report.List;

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
        var undriven = await suite.Undriven.ListAsync(call.Cancel);
        foreach (var remark in undriven.SelectMany(u => u.Remarks))
        {
            call.Screen.Note(remark);
        }
        var list = new ListReport(suite.Scope.Name, suite.Scope.Root).Of(
            suite.Chosen,
            undriven,
            suite.SetAside
        );
        if (list.Tests.Count == 0 && undriven.All(u => u.AreKnown))
        {
            throw suite.NothingToRun();
        }
        call.Screen.Show(list, ReportJson.Readable.ListDocument, ListText.Write);
        call.Screen.Tell(new Line(ListText.Total(list)));
        return Verdict.Fine;
    }
}
