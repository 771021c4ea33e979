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
        var force = new Option<bool>("--force")
        {
            Description = "Replace an assay.toml that is there.",
        };
        var command = new Command(
            "init",
            "Write an assay.toml that fits the solution; nothing else is changed."
        );
        command.Options.Add(force);
        return frame.Make(
            command,
            takesTests: false,
            (call, parsed) => RunAsync(call, parsed.GetValue(force))
        );
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
            ? new Measured(slowest.TimeMs, total)
            : null;
    }
}
