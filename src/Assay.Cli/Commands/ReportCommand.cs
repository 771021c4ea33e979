using System.CommandLine;
using System.Globalization;
using Assay.Cli.Terminal;
using Assay.Engine;
using Assay.Engine.Record;
using Assay.Engine.Report;
using Assay.Engine.Report.Trends;

namespace Assay.Cli.Commands;

/// <summary><c>assay report</c>: what became of the latest runs, what selecting tests saved, and what it missed.</summary>
internal static class ReportCommand
{
    private const int MostRuns = 1000;
    private const string Usual = "20";

    public static Command Define(CommandFrame frame)
    {
        var last = new Option<string>("--last")
        {
            Description = $"How many runs, from 1 to {MostRuns}.",
            HelpName = "N",
            DefaultValueFactory = _ => Usual,
        };
        var command = new Command(
            "report",
            "Say what became of the latest runs, what selecting tests saved, and which failures it would have missed; nothing is run."
        );
        command.Options.Add(last);
        return frame.Make(
            command,
            takesTests: false,
            (call, parsed) => Task.FromResult(Show(call, Number(parsed.GetValue(last)!)))
        );
    }

    private static Verdict Show(Call call, int last)
    {
        var scope = call.FindSolution();
        if (!File.Exists(Path.Combine(scope.Root, AssayFolder.Name, "assay.db")))
        {
            throw Nothing(scope.Name);
        }
        using var store = Store.Open(
            AssayFolder.Create(scope.Root),
            call.Surroundings.Time,
            call.Surroundings.Store
        );
        if (store.Notice is { } notice)
        {
            call.Screen.Note(notice);
        }
        var document = new TrendReport(scope.Name, store).Of(last);
        if (document.Runs.Count == 0)
        {
            throw Nothing(scope.Name);
        }
        call.Screen.Show(document, ReportJson.Readable.TrendDocument, TrendText.Write);
        return Verdict.Fine;
    }

    private static AssayException Nothing(string solution) =>
        new(Fault.NothingToRun, $"No run of {solution} is recorded yet; 'assay run' makes one.");

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is >= 1 and <= MostRuns
            ? number
            : throw new AssayException(
                Fault.Usage,
                $"--last expects a whole number from 1 to {MostRuns}, not '{text}'."
            );
}
