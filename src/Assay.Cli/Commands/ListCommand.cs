using System.CommandLine;
using Assay.Cli.Terminal;
using Assay.Engine.Report;
using Assay.Engine.Report.List;

namespace Assay.Cli.Commands;

/// <summary><c>assay list</c>: the tests of a solution.</summary>
internal static class ListCommand
{
    public static Command Define(CommandFrame frame) =>
        frame.OverTests("list", "List the tests of the solution, one test id a line.", RunAsync);

    private static async Task<Verdict> RunAsync(Call call)
    {
        await using var session = await TestSession.OpenAsync(call);
        var document = new ListReport(session.Scope.Name, session.Workspace.Root).Of(
            session.Suites,
            session.Discovery.Undriven,
            session.SetAside
        );
        call.Screen.Show(document, ReportJson.Readable.ListDocument, ListText.Write);
        call.Screen.Note(ListText.Total(document));
        return Verdict.Fine;
    }
}
