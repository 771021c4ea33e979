using Assay.Engine.Discover;
using Assay.Engine.Plan;
using Assay.Engine.Run.OwnRunner;

namespace Assay.Engine.Run;

/// <summary>A run of selected tests from the plan to the last event, once or several times.</summary>
/// <param name="discovery">Where the suites come from, with its warm hosts.</param>
/// <param name="options">How tests are run.</param>
/// <param name="filter">Which results of projects are wanted that only their own runner can run, as a whole.</param>
public sealed class MeasuredRun(Discovery discovery, RunOptions options, TestFilter filter)
{
    private readonly UndrivenProjects _undriven = new(discovery, options, filter);

    /// <summary>Runs the suites once and publishes all that happens, <see cref="RunStarted"/> and <see cref="RunEnded"/> included.</summary>
    /// <param name="suites">The suites with the cases that are to run.</param>
    /// <param name="durations">Recorded wall time by test id; may lack any.</param>
    /// <param name="events">Takes the events; is not completed.</param>
    /// <param name="cancel">Stops the run: hosts are ended at once, what was recorded stays.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task RunAsync(
        IReadOnlyList<ProjectSuite> suites,
        IReadOnlyDictionary<string, TimeSpan> durations,
        RunEvents events,
        CancellationToken cancel
    )
    {
        var facts = options.PlanFacts(durations);
        // Explicit ones are planned too: no driver runs them, but some frameworks count them as skipped.
        var units = Planner.Plan(suites, facts);
        var cases = suites.SelectMany(s => s.Cases).Where(c => !c.Host.Explicit).ToArray();
        events.Publish(new RunStarted(cases, ExpectedTime.Of(units, facts.Slots)));
        var runner = new SuiteRunner(discovery, options, events);
        try
        {
            await runner.RunAsync(units, cancel);
            if (!options.DrivenOnly)
            {
                await _undriven.RunAsync(events, cancel);
            }
        }
        finally
        {
            events.Publish(new RunEnded(Usage(runner), cancel.IsCancellationRequested));
        }
    }

    // What a project's own runner takes is not seen, and the rest must not stand for the whole.
    private RunUsage Usage(SuiteRunner runner) =>
        _undriven.AreNone || options.DrivenOnly
            ? runner.Usage
            : runner.Usage with
            {
                Cpu = null,
                PeakMemoryBytes = null,
            };
}
