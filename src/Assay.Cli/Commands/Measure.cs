using System.Runtime.ExceptionServices;
using Assay.Engine.Record;
using Assay.Engine.Report;
using Assay.Engine.Run;
using Assay.Engine.Workspace;

namespace Assay.Cli.Commands;

/// <summary>Runs the chosen tests and records them: what profile and analyze have in common.</summary>
internal static class Measure
{
    /// <summary>Runs the tests as often as asked, each time in new hosts.</summary>
    /// <returns>The recorded run with all its results.</returns>
    public static async Task<RunResults> RunAsync(
        Call call,
        TestSession session,
        string command,
        int repeats
    )
    {
        var git = await GitState.ReadAsync(session.Workspace.Root, call.Cancel);
        using var recorder = session.Store.Begin(
            new RunInfo(
                command,
                session.Workspace.Projects[0].Configuration,
                git?.Head,
                git?.IsDirty,
                Environment.MachineName,
                Environment.ProcessorCount
            )
        );
        var durations = session.Store.Durations.Latest();
        for (var repeat = 1; repeat <= repeats; repeat++)
        {
            call.Screen.Progress.Stage(
                repeats == 1 ? "Running tests" : $"Running tests, {repeat} of {repeats}"
            );
            await OnceAsync(call, session, durations, recorder);
        }
        recorder.Complete();
        return RunResults.Read(
            session.Scope.Name,
            session.Store,
            session.Store.Runs.Find(recorder.Run)!
        );
    }

    private static async Task OnceAsync(
        Call call,
        TestSession session,
        IReadOnlyDictionary<string, TimeSpan> durations,
        RunRecorder recorder
    )
    {
        var events = new RunEvents(recorder, call.Screen.Progress);
        try
        {
            await new MeasuredRun(session.Discovery, session.Options).RunAsync(
                session.Suites,
                durations,
                events,
                call.Cancel
            );
        }
        finally
        {
            var failures = await events.CompleteAsync();
            // A run of which not all is recorded must not be taken for a whole one.
            if (failures.Count > 0 && !call.Cancel.IsCancellationRequested)
            {
                ExceptionDispatchInfo.Throw(failures[0]);
            }
        }
    }
}
