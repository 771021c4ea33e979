using System.CommandLine;
using Assay.Cli.Terminal;
using Assay.Engine;
using Assay.Engine.Mutate;
using Assay.Engine.Report;
using Assay.Engine.Report.Mutation;

namespace Assay.Cli.Commands;

/// <summary><c>assay mutate</c>: which small changes to the code no test would notice.</summary>
internal static class MutateCommand
{
    public static Command Define(CommandFrame frame)
    {
        var options = new MutateOptions();
        var command = new Command(
            "mutate",
            "Change the code in many small ways, and find out which changes no test notices."
        );
        options.AddTo(command);
        return frame.Make(
            command,
            takesTests: true,
            (call, parsed) => RunAsync(call, options.Read(parsed))
        );
    }

    private static async Task<Verdict> RunAsync(Call call, MutateWishes wishes)
    {
        call = call with { Request = call.Request with { NeedsCalls = true } };
        await using var suite = await Suite.PrepareAsync(call, new MapWish());
        if (suite.Chosen.Count == 0)
        {
            throw new AssayException(
                Fault.NothingToRun,
                $"No test of {suite.Scope.Name} can judge mutants, because only their own runners can run them."
            );
        }
        var map = await SuiteMap.MakeAsync(call, suite);
        var testing = new MutationTesting(suite.Workspace, suite.Options)
        {
            Maps = map.Maps,
            OnStage = call.Screen.Progress.Stage,
            OnJudged = (done, all) =>
            {
                if (done % 100 == 0)
                {
                    call.Screen.Progress.Stage($"Judging mutants: {done} of {all}");
                }
            },
        };
        testing = testing.With(wishes.Level, wishes.Mutators);
        var result = await testing.RunAsync(suite.Chosen, call.Cancel);
        var document = new MutationReport(
            result,
            suite.Scope.Root,
            VersionAction.Version
        ).Document();
        call.Screen.Show(
            document,
            ReportJson.Readable.ElementsDocument,
            (shown, console) => MutateText.Write(shown.Summary, console)
        );
        return Verdicts.Of(map, suite, hasFailures: false);
    }
}
