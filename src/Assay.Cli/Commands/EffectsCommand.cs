using System.CommandLine;
using Assay.Cli.Terminal;
using Assay.Engine;
using Assay.Engine.Classify;
using Assay.Engine.Configuration;
using Assay.Engine.Effects;
using Assay.Engine.Report;
using Assay.Engine.Report.Effects;

namespace Assay.Cli.Commands;

/// <summary><c>assay effects</c>: what tests touch outside of the code, and which tests touch a thing.</summary>
internal static class EffectsCommand
{
    private static readonly Option<string?> Test = new("--test")
    {
        Description = "What this test touches: a test id, or a pattern as for --filter.",
        HelpName = "ID",
    };

    private static readonly Option<string?> File = new("--file")
    {
        Description = "Which tests touch this file, or anything in this folder.",
        HelpName = "PATH",
    };

    private static readonly Option<string?> Kind = new("--kind")
    {
        Description =
            "Which tests do this: file-read, file-write, environment-read, network-connect, clock, sleep and so on.",
        HelpName = "KIND",
    };

    public static Command Define(CommandFrame frame)
    {
        var command = new Command(
            "effects",
            "Find out what tests touch outside of the code: files, variables, network, clock. Writes test_classification_matrix.csv."
        );
        command.Options.Add(Test);
        command.Options.Add(File);
        command.Options.Add(Kind);
        return frame.Make(
            command,
            takesTests: true,
            (call, parsed) =>
                RunAsync(
                    call,
                    new EffectQuery(
                        parsed.GetValue(Test),
                        parsed.GetValue(File),
                        parsed.GetValue(Kind)
                    )
                )
        );
    }

    private static async Task<Verdict> RunAsync(Call call, EffectQuery asked)
    {
        // Before the build: a question that can't be read must not cost a minute.
        var choice = Choice(call, asked, call.FindSolution().Root);
        await using var suite = await Suite.PrepareAsync(call, new MapWish());
        var map = await SuiteMap.MakeAsync(call, suite);
        map.TellReservations(call.Screen);
        var undriven = await suite.Undriven.ListAsync(call.Cancel);
        foreach (var remark in undriven.SelectMany(u => u.Remarks))
        {
            call.Screen.Note(remark);
        }
        var verdicts = Classification.Of(suite, map.Maps, undriven.SelectMany(u => u.Cases));
        var document = new EffectsReport(suite.Scope.Name, verdicts)
        {
            LeftOut = [.. map.Maps.SelectMany(m => m.LeftOut)],
            SetAside = suite.SetAside,
        }.Of(choice);
        if (
            asked.Test is { } test
            && document.Tests.Count == 0
            && asked is { File: null, Kind: null }
        )
        {
            throw NoSuchTest(test, verdicts);
        }
        var file = Classification.Write(
            new ReportFolder(call.OutputFolder(suite.Settings, suite.Scope)),
            verdicts
        );
        call.Screen.Show(
            document,
            ReportJson.Readable.EffectsDocument,
            (shown, console) => new EffectsText(console).Write(shown)
        );
        call.Screen.Tell(new Line($"Written: {Clean.Line(file)}"));
        var chosen = verdicts.Select(v => v.Test).ToHashSet(StringComparer.Ordinal);
        return Verdicts.Of(map, suite, map.Maps.SelectMany(m => m.Failing).Any(chosen.Contains));
    }

    private static EffectChoice Choice(Call call, EffectQuery asked, string root) =>
        EffectChoice.Of(
            asked.Test,
            asked.Kind,
            asked.File,
            (root, call.Surroundings.CurrentDirectory)
        );

    private static AssayException NoSuchTest(string test, IReadOnlyList<Classified> verdicts) =>
        new(
            Fault.Usage,
            Nearest.To(test, verdicts.Select(v => v.Test)) is { } near
                ? $"No test fits '{test}'; did you mean {near}?"
                : $"No test fits '{test}'; 'assay list' prints all test ids."
        );
}
