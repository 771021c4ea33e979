using System.CommandLine;
using Assay.Cli.Terminal;
using Assay.Engine;
using Assay.Engine.Report;
using Assay.Engine.Report.Profile;

namespace Assay.Cli.Commands;

/// <summary><c>assay profile</c>: what each test takes.</summary>
internal static class ProfileCommand
{
    // More repeats than this are a mistake of typing.
    private const int MostRepeats = 1_000;

    public static Command Define(CommandFrame frame)
    {
        var repeat = new Option<string>("--repeat")
        {
            Description = "Run the suite N times; figures are medians, with their spread.",
            HelpName = "N",
            DefaultValueFactory = _ => "1",
        };
        var command = new Command(
            "profile",
            "Run the tests and measure each: outcome, time, processor time, memory. Writes baseline_performance.json."
        );
        command.Options.Add(repeat);
        var shards = new ShardOptions();
        shards.AddTo(command);
        return frame.Make(
            command,
            takesTests: true,
            (call, parsed) =>
                RunAsync(shards.Narrow(call, parsed), Repeats(parsed.GetValue(repeat)!))
        );
    }

    private static async Task<Verdict> RunAsync(Call call, int repeats)
    {
        await using var suite = await Suite.PrepareAsync(call, runsAll: true);
        var results = await new SuiteRun(call, suite).RunAsync(
            new RunWay("profile") { Repeats = repeats }
        );
        results = results with
        {
            Classified = await Classification.OfStoredAsync(call, suite, results),
        };
        var profile = ProfileReport.Of(results);
        var folder = new ReportFolder(call.OutputFolder(suite.Settings, suite.Scope));
        var file = folder.Write(
            ProfileReport.FileName,
            profile,
            ReportJson.Readable.ProfileDocument
        );
        call.Screen.Show(
            profile,
            ReportJson.Readable.ProfileDocument,
            (document, console) => new ProfileText(console).Write(document, results)
        );
        call.Screen.Tell(new Line($"Written: {Clean.Line(file)}"));
        return Verdicts.Of(results);
    }

    private static int Repeats(string text) =>
        int.TryParse(text, out var number) && number is >= 1 and <= MostRepeats
            ? number
            : throw new AssayException(
                Fault.Usage,
                $"--repeat expects a whole number from 1 to {MostRepeats}, not '{text}'."
            );
}
