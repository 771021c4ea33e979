using System.CommandLine;
using Assay.Cli.Terminal;
using Assay.Engine;
using Assay.Engine.Report;
using Assay.Engine.Report.Profile;

namespace Assay.Cli.Commands;

/// <summary><c>assay profile</c>: runs the tests and says what each of them takes.</summary>
internal static class ProfileCommand
{
    public static Command Define(CommandFrame frame)
    {
        var repeat = new Option<int>("--repeat")
        {
            Description =
                "Run the tests N times, each time in new processes: medians, and the spread.",
            HelpName = "N",
            DefaultValueFactory = _ => 1,
        };
        var command = new Command("profile", "Run the tests and measure what each of them takes.")
        {
            repeat,
        };
        return frame.Make(
            command,
            takesTests: true,
            (call, parsed) => RunAsync(call, parsed.GetValue(repeat))
        );
    }

    private static async Task<Verdict> RunAsync(Call call, int repeats)
    {
        if (repeats < 1)
        {
            throw new AssayException(Fault.Usage, "--repeat takes a whole number from 1 on.");
        }
        await using var session = await TestSession.OpenAsync(call);
        var results = await Measure.RunAsync(call, session, "profile", repeats);
        var document = ProfileReport.Of(results);
        var file = session.Reports.Write(
            ProfileReport.FileName,
            document,
            ReportJson.Readable.ProfileDocument
        );
        call.Screen.Show(document, ReportJson.Readable.ProfileDocument, ProfileText.Write);
        call.Screen.Note($"The figures of every test are in {session.Relative(file)}.");
        return Judgement.Of(results);
    }
}
