using System.Runtime.ExceptionServices;
using Assay.Cli.Terminal;
using Assay.Engine.Configuration;
using Assay.Engine.Plan;
using Assay.Engine.Record;
using Assay.Engine.Report;
using Assay.Engine.Run;
using Assay.Engine.Workspace;

namespace Assay.Cli.Commands;

/// <summary>Plans, runs and records a prepared suite.</summary>
/// <param name="call">The invocation.</param>
/// <param name="suite">The suite.</param>
internal sealed class SuiteRun(Call call, Suite suite)
{
    /// <summary>Runs the chosen tests.</summary>
    /// <param name="command">Name of the command, for the record.</param>
    /// <param name="repeats">How many times.</param>
    /// <returns>What was recorded.</returns>
    /// <exception cref="OperationCanceledException">It was stopped; what had been recorded stays.</exception>
    /// <exception cref="Engine.AssayException">The store could not be written, or no test gave a result although nothing failed.</exception>
    public async Task<RunResults> RunAsync(string command, int repeats)
    {
        using var recorder = suite.Store.Begin(await DescribeAsync(command));
        var cameToItsEnd = await RepeatAsync(recorder, repeats);
        recorder.Complete();
        if (!cameToItsEnd)
        {
            throw new OperationCanceledException(call.Cancel);
        }
        var run = suite.Store.Runs.Find(recorder.Run)!;
        var results = RunResults.Read(suite.Scope.Name, suite.Store, run) with
        {
            SetAside = suite.SetAside,
        };
        // Where only projects' own runners know their tests, that none fits the filter shows only now; and where
        // something failed instead of giving results, that is the news, and not that there are none.
        return results.Cases.Count > 0 || Verdicts.Of(results) != Verdict.Fine
            ? results
            : throw suite.NothingToRun();
    }

    private async Task<bool> RepeatAsync(RunRecorder recorder, int repeats)
    {
        using var events = new RunEvents(recorder, call.Screen.Progress);
        var run = new MeasuredRun(suite.Discovery, suite.Options, suite.Filter);
        try
        {
            for (var repeat = 1; repeat <= repeats; repeat++)
            {
                call.Screen.Progress.Stage(
                    repeats == 1 ? "Running tests" : $"Running tests, {repeat} of {repeats} times"
                );
                await OnceAsync(run, events);
            }
            return true;
        }
        catch (OperationCanceledException) when (call.Cancel.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            Throw(await events.CompleteAsync());
        }
    }

    private async Task OnceAsync(MeasuredRun run, RunEvents events)
    {
        var durations = suite.Store.Durations.Latest();
        if (call.Request.Loudness == Loudness.Verbose)
        {
            TellPlan(durations);
        }
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            call.Cancel,
            events.RecorderLost
        );
        await run.RunAsync(suite.Chosen, durations, events, stop.Token);
    }

    // The plan is a pure function, so this is the one that the run will follow.
    private void TellPlan(IReadOnlyDictionary<string, TimeSpan> durations)
    {
        var units = Planner.Plan(
            suite.Chosen,
            durations,
            suite.Options.Jobs ?? Environment.ProcessorCount
        );
        foreach (var part in units.GroupBy(u => (u.Suite.Project.Name, u.Reason)))
        {
            call.Screen.Tell(
                new Line(
                    $"{Clean.Line(part.Key.Name)}: {part.Sum(u => u.Cases.Count)} tests in {part.Count()} units: {part.Key.Reason}",
                    Tone.Dim
                )
            );
        }
    }

    private async Task<RunInfo> DescribeAsync(string command)
    {
        var git = await GitState.ReadAsync(suite.Scope.Root, call.Cancel);
        return new RunInfo(
            command,
            suite.Workspace.Projects[0].Configuration,
            git?.Head,
            git?.IsDirty,
            Environment.MachineName,
            Environment.ProcessorCount
        )
        {
            Filter = suite.Settings.Get(KnownSettings.Filter),
        };
    }

    private static void Throw(IReadOnlyList<Exception> failures)
    {
        if (failures is [var first, ..])
        {
            ExceptionDispatchInfo.Throw(first);
        }
    }
}
