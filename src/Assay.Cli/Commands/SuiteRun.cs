using System.Runtime.ExceptionServices;
using Assay.Cli.Terminal;
using Assay.Engine.Configuration;
using Assay.Engine.Discover;
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
    private readonly List<string> _stopped = [];
    private readonly HostsAtOnce _hosts = new();

    /// <summary>Why the run was stopped before its end, in one sentence; null where it was not.</summary>
    public string? Stopped => _stopped.FirstOrDefault();

    /// <summary>Runs the chosen tests.</summary>
    /// <param name="way">How.</param>
    /// <returns>What was recorded.</returns>
    /// <exception cref="OperationCanceledException">It was stopped by the user; what had been recorded stays.</exception>
    /// <exception cref="Engine.AssayException">The store could not be written, or no test gave a result although nothing failed.</exception>
    public async Task<RunResults> RunAsync(RunWay way)
    {
        using var recorder = suite.Store.Begin(await DescribeAsync(way.Command));
        var cameToItsEnd = await RepeatAsync(recorder, way);
        recorder.Complete();
        foreach (var (project, most) in _hosts.Most)
        {
            suite.Store.Spread.Note(project.Name, most > 1);
        }
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
        return
            results.Cases.Count > 0
            || way.Suites is not null
            || suite.Shard is not null
            || Verdicts.Of(results) != Verdict.Fine
            ? results
            : throw suite.NothingToRun();
    }

    private async Task<bool> RepeatAsync(RunRecorder recorder, RunWay way)
    {
        using var stop = new EarlyStop(way.Stop);
        var failed = new FailedCases();
        using var events = new RunEvents(
            new InTurn(recorder, failed, stop, _hosts),
            call.Screen.Progress
        );
        var run = new MeasuredRun(
            suite.Discovery,
            suite.Options with
            {
                DrivenOnly = way.DrivenOnly,
                Risks = way.Risks,
                Shuffle = way.Shuffle,
            },
            suite.Filter
        );
        try
        {
            for (var repeat = 1; repeat <= way.Repeats; repeat++)
            {
                call.Screen.Progress.Stage(
                    way.Repeats == 1
                        ? "Running tests"
                        : $"Running tests, {repeat} of {way.Repeats} times"
                );
                await OnceAsync(run, events, way, stop);
            }
            await RetryAsync(way, events, failed, stop);
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

    private async Task RetryAsync(RunWay way, RunEvents events, FailedCases failed, EarlyStop stop)
    {
        // What their own runners run, they run as a whole.
        var driven = new MeasuredRun(
            suite.Discovery,
            suite.Options with
            {
                DrivenOnly = true,
            },
            suite.Filter
        );
        for (var retry = 1; retry <= way.Retries && Stopped is null; retry++)
        {
            var again = failed.Of(way.Suites ?? suite.Chosen);
            if (again.Count == 0)
            {
                return;
            }
            call.Screen.Progress.Stage(
                way.Retries == 1
                    ? "Running again what failed"
                    : $"Running again what failed, {retry} of at most {way.Retries} times"
            );
            await OnceAsync(driven, events, way with { Suites = again }, stop);
        }
    }

    private async Task OnceAsync(MeasuredRun run, RunEvents events, RunWay way, EarlyStop early)
    {
        var suites = way.Suites ?? suite.Chosen;
        var durations = suite.Durations();
        if (call.Request.Loudness == Loudness.Verbose)
        {
            TellPlan(suites, way, durations);
        }
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            call.Cancel,
            events.RecorderLost,
            early.Token
        );
        try
        {
            await run.RunAsync(suites, durations, events, stop.Token);
        }
        catch (OperationCanceledException)
            when (early.Reason is { } reason && !call.Cancel.IsCancellationRequested)
        {
            _stopped.Add(reason);
        }
    }

    // The plan is a pure function, so this is the one that the run will follow.
    private void TellPlan(
        IReadOnlyList<ProjectSuite> suites,
        RunWay way,
        IReadOnlyDictionary<string, TimeSpan> durations
    )
    {
        var options = suite.Options with { Risks = way.Risks, Shuffle = way.Shuffle };
        var units = Planner.Plan(suites, options.PlanFacts(durations));
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
            Shard = suite.Shard?.Number.ToString(),
        };
    }

    private static void Throw(IReadOnlyList<Exception> failures)
    {
        if (failures is [var first, ..])
        {
            ExceptionDispatchInfo.Throw(first);
        }
    }

    /// <summary>Several listeners that hear an event before whoever publishes it goes on.</summary>
    private sealed class InTurn(params IRunListener[] listeners) : IRunListener
    {
        public void Hear(RunEvent happened)
        {
            foreach (var listener in listeners)
            {
                listener.Hear(happened);
            }
        }
    }
}
