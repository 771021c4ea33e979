using System.CommandLine;
using Assay.Cli.Terminal;
using Assay.Engine;
using Assay.Engine.Record;
using Assay.Engine.Report;
using Assay.Engine.Report.Profile;
using Assay.Engine.Setup;
using Assay.Engine.Workspace.Solutions;

namespace Assay.Cli.Commands;

/// <summary><c>assay init</c>: an assay.toml that fits the solution.</summary>
internal static class InitCommand
{
    public static Command Define(CommandFrame frame)
    {
        var force = new Option<bool>("--force") { Description = "Replace a file that is there." };
        var ci = new Option<string?>("--ci")
        {
            Description =
                "Write a workflow for a build server instead: .github/workflows/assay.yml.",
            HelpName = "github",
        };
        ci.CompletionSources.Add("github");
        var command = new Command(
            "init",
            "Write an assay.toml that fits the solution; nothing else is changed."
        );
        command.Options.Add(force);
        command.Options.Add(ci);
        return frame.Make(
            command,
            takesTests: false,
            (call, parsed) =>
                parsed.GetValue(ci) is { } server
                    ? Task.FromResult(WriteWorkflow(call, server, parsed.GetValue(force)))
                    : RunAsync(call, parsed.GetValue(force))
        );
    }

    private static Verdict WriteWorkflow(Call call, string server, bool force)
    {
        if (server != "github")
        {
            throw new AssayException(Fault.Usage, $"--ci expects github, not '{server}'.");
        }
        call.Screen.Show(
            new GitHubWorkflow(call.FindSolution()).Write(force),
            ReportJson.Readable.InitDocument,
            (written, console) =>
                console.Line(new Line($"Written: {Clean.Line(written.File)}", Tone.Good))
        );
        return Verdict.Fine;
    }

    private static async Task<Verdict> RunAsync(Call call, bool force)
    {
        var scope = call.FindSolution();
        call.Screen.Progress.Stage("Reading the projects of " + scope.Name);
        var initializer = new Initializer(scope, LastRun(call, scope));
        var written = await initializer.WriteAsync(force, call.Cancel);
        call.Screen.Show(written, ReportJson.Readable.InitDocument, InitText.Write);
        return Verdict.Fine;
    }

    private static Measured? LastRun(Call call, SolutionScope scope)
    {
        if (!File.Exists(Path.Combine(scope.Root, AssayFolder.Name, "assay.db")))
        {
            return null;
        }
        using var store = Store.Open(
            AssayFolder.Create(scope.Root),
            call.Surroundings.Time,
            call.Surroundings.Store
        );
        // The budgets are for the whole suite.
        if (store.Runs.LastWhole() is not { } run)
        {
            return null;
        }
        var profile = ProfileReport.Of(RunResults.Read(scope.Name, store, run));
        return profile is { SlowestTests: [var slowest, ..], TotalTimeMs: { } total }
            ? new Measured(slowest.TimeMs, total) { Spread = store.Proposals.Last() }
            : null;
    }
}
