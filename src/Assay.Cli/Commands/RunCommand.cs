using System.CommandLine;
using Assay.Cli.Terminal;
using Assay.Engine.Report;
using Assay.Engine.Report.Runs;
using Assay.Engine.Selection;

namespace Assay.Cli.Commands;

/// <summary><c>assay run</c>: the daily command.</summary>
internal static class RunCommand
{
    public static Command Define(CommandFrame frame)
    {
        var options = new RunOptionSet();
        var command = new Command("run", "Run the tests on all cores and say what failed.");
        options.AddTo(command);
        return frame.Make(
            command,
            takesTests: true,
            (call, parsed) => RunAsync(call, options.Read(parsed))
        );
    }

    private static async Task<Verdict> RunAsync(Call call, RunWishes wishes)
    {
        // Before the build: a profile that there is not must not cost a minute.
        var stop = RunOptionSet.StopOf(wishes, call.SettingsOf(call.FindSolution()));
        await using var suite = await Suite.PrepareAsync(call);
        var selection = SelectedTests.All(suite.Chosen, "all tests are run");
        var run = new SuiteRun(call, suite);
        var results = await run.RunAsync(
            new RunWay("run") { Retries = wishes.Retries, Stop = stop }
        );
        var document = RunReport.Of(results, selection, run.Stopped);
        call.Screen.Show(
            document,
            ReportJson.Readable.RunDocument,
            (shown, console) => new RunText(console).Write(shown)
        );
        return Verdicts.Of(document, wishes.FailsOnFlaky);
    }
}
