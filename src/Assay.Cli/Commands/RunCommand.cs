using System.CommandLine;
using Assay.Cli.Terminal.Failures;
using Assay.Engine.Configuration;
using Assay.Engine.Report.Runs;
using Assay.Engine.Reuse.Standing;

namespace Assay.Cli.Commands;

/// <summary><c>assay run</c>: the daily command.</summary>
internal static class RunCommand
{
    public static Command Define(CommandFrame frame)
    {
        var options = new RunOptionSet();
        var command = new Command("run", "Run the tests on all cores and say what failed.");
        options.AddTo(command);
        var shards = new ShardOptions();
        shards.AddTo(command);
        return frame.Make(
            command,
            takesTests: true,
            (call, parsed) =>
            {
                var wishes = options.Read(parsed);
                return RunAsync(shards.Narrow(wishes.Narrow(call), parsed), wishes);
            }
        );
    }

    private static async Task<Verdict> RunAsync(Call call, RunWishes wishes)
    {
        // Before the build: what there is not must not cost a minute.
        var scope = call.FindSolution();
        var watch = StandingAnswer.IsPossible(call, wishes)
            ? new Watch(call.Surroundings.Time)
            : null;
        watch?.Files(ConfigurationFile.Find(scope.Root) is { } file ? [file] : []);
        var stop = RunOptionSet.StopOf(wishes, call.SettingsOf(scope));
        var choice = await TestChoice.PrepareAsync(call, scope.Root, wishes.Change);
        await using var suite = await Suite.PrepareAsync(
            call,
            runsAll: wishes is { Change: null, Explain: null, PlanOnly: false },
            watch: watch
        );
        if (wishes.Explain is { } name)
        {
            return await RunRisks.ExplainAsync(call, suite, name);
        }
        wishes.TellMissing(call, suite);
        call.Screen.TellFailuresInFull(RerunCommand.Of(call));
        var selection = choice.Of(suite);
        foreach (var remark in selection.Remarks)
        {
            call.Screen.Note(remark);
        }
        if (wishes.Shuffle is { } shuffle)
        {
            call.Screen.Note(
                $"The tests run in an order by chance; --shuffle {shuffle.Seed} asks for this one again."
            );
        }
        // A run that may end early is to fail soon; any other is to be short.
        var risks = stop.AboveFailedPercent is null
            ? null
            : (await RunRisks.OfAsync(call, suite, selection.Suites)).ToDictionary(
                r => r.Test,
                r => r.Risk,
                StringComparer.Ordinal
            );
        if (wishes.PlanOnly)
        {
            return RunPlan.Show(
                call,
                suite,
                selection.Suites,
                new RunWay("run") { Risks = risks, Shuffle = wishes.Shuffle }
            );
        }
        var reuse = new SuiteReuse(call, suite);
        var reused = reuse.Find(selection.Suites, !wishes.NoCache);
        var toRun = reused.Without(selection.Suites);
        var run = new SuiteRun(call, suite);
        var results = await run.RunAsync(
            new RunWay("run")
            {
                Suites = toRun,
                Retries = wishes.Retries,
                Stop = stop,
                Risks = risks,
                Shuffle = wishes.Shuffle,
            }
        );
        results = reused.AddTo(results, selection.Suites);
        var document = RunReport.Of(results, selection, run.Stopped) with
        {
            Build = BuildPart.Of(suite.Workspace.Build),
        };
        if (wishes.Change is not null)
        {
            var verification = new Verification(call, suite, selection);
            verification.Note(results.Run.Id, choice.Base);
            document = wishes.Verify
                ? await verification.AddToAsync(document, wishes.Retries)
                : document;
        }
        var outputs = new RunOutputs(call, suite, wishes.Reports);
        var budgets = await outputs.MakeAsync(results, document, selection);
        if (wishes.Change is not null && run.Stopped is null)
        {
            // So that the next change is told from here.
            await SuiteMap.UpdateAsync(call, suite, results, selection.Suites);
        }
        var kept = reuse.Keep(results, toRun);
        outputs.Add(kept);
        new StandingAnswer(call, suite, reuse).Keep(document, kept, budgets is not null);
        return budgets is { Broken: true }
            ? Verdict.Andon
            : Verdicts.Of(document, wishes.FailsOnFlaky);
    }
}
