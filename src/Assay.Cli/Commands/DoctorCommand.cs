using System.CommandLine;
using Assay.Cli.Terminal;
using Assay.Engine.Doctor;
using Assay.Engine.Report;

namespace Assay.Cli.Commands;

/// <summary><c>assay doctor</c>: whether Assay can work here, and what to do where it can't.</summary>
internal static class DoctorCommand
{
    public static Command Define(CommandFrame frame) =>
        frame.Make(
            new Command(
                "doctor",
                "Look at SDK, runtimes, git, disk, write access and packages, and say for each what to do."
            ),
            takesTests: false,
            (call, _) => RunAsync(call)
        );

    private static async Task<Verdict> RunAsync(Call call)
    {
        var checkup = new Checkup(call.Request.Path, call.Surroundings.CurrentDirectory);
        var results = await checkup.LookAsync(
            name => call.Screen.Progress.Stage($"Looking at {name}"),
            call.Cancel
        );
        call.Screen.Show(
            new DoctorDocument([.. results.Select(r => r.Check)]),
            ReportJson.Readable.DoctorDocument,
            DoctorText.Write
        );
        return Verdicts.Of(results.Select(r => r.Fault).FirstOrDefault(f => f is not null));
    }
}
