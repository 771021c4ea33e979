using Assay.Engine.Discover;
using Assay.Engine.Instrument;
using Assay.Engine.Run;
using Assay.Engine.Workspace;

namespace Assay.Engine.Map;

/// <summary>Runs tests with probes once, and what fails over that a second time as it was built.</summary>
/// <param name="folder">Where rewritten copies are kept.</param>
/// <param name="discovery">Where the suites come from, with its warm hosts.</param>
/// <param name="options">How tests are run.</param>
public sealed class MappedRun(AssayFolder folder, Discovery discovery, RunOptions options)
{
    /// <summary>Makes the maps of the suites' projects.</summary>
    /// <param name="suites">The suites with the cases that are to run.</param>
    /// <param name="durations">Recorded wall time by test id; may lack any.</param>
    /// <param name="listener">Hears what happens.</param>
    /// <param name="cancel">Stops the run.</param>
    /// <exception cref="AssayException">A build cannot be read, or the copies cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<SuiteMap> RunAsync(
        IReadOnlyList<ProjectSuite> suites,
        IReadOnlyDictionary<string, TimeSpan> durations,
        IRunListener listener,
        CancellationToken cancel
    )
    {
        var rewritten = await RewriteAsync(
            suites.Select(s => s.Project).DistinctBy(p => p.Name),
            cancel
        );
        var map = new MapRecorder(rewritten);
        var probed = options with
        {
            DrivenOnly = true,
            Rewritten = rewritten.ToDictionary(r => r.Project.Name, StringComparer.Ordinal),
        };
        await RunAsync(suites, durations, probed, map, listener, cancel);

        var failed = map.Outcomes.Failed.ToHashSet(StringComparer.Ordinal);
        var clean = new OutcomeRecorder();
        var again = Only(suites, failed);
        if (again.Count > 0)
        {
            await RunAsync(
                again,
                durations,
                options with
                {
                    DrivenOnly = true,
                },
                clean,
                listener,
                cancel
            );
        }
        var sensitive = failed
            .Where(t => !clean.Of(t).SequenceEqual(map.Outcomes.Of(t)))
            .Order(StringComparer.Ordinal)
            .Select(t => new SensitiveTest(t, map.Outcomes.MessageOf(t)))
            .ToArray();
        var leftOut = sensitive.Select(s => s.Test).ToHashSet(StringComparer.Ordinal);
        return new SuiteMap(map.Build(leftOut.Contains), sensitive);
    }

    private async Task<IReadOnlyList<RewrittenProject>> RewriteAsync(
        IEnumerable<TestProject> projects,
        CancellationToken cancel
    )
    {
        var instrumenter = await Instrumenter.CreateAsync(folder, cancel);
        return [.. projects.Select(p => instrumenter.Prepare(p, cancel))];
    }

    private async Task RunAsync(
        IReadOnlyList<ProjectSuite> suites,
        IReadOnlyDictionary<string, TimeSpan> durations,
        RunOptions how,
        IRunListener recorder,
        IRunListener listener,
        CancellationToken cancel
    )
    {
        using var events = new RunEvents(recorder, listener);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            cancel,
            events.RecorderLost
        );
        try
        {
            await new MeasuredRun(discovery, how, TestFilter.All).RunAsync(
                suites,
                durations,
                events,
                stop.Token
            );
        }
        finally
        {
            if (await events.CompleteAsync() is [var first, ..])
            {
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(first);
            }
        }
    }

    private static List<ProjectSuite> Only(
        IEnumerable<ProjectSuite> suites,
        HashSet<string> tests
    ) =>
        [
            .. suites
                .Select(s => s with { Cases = [.. s.Cases.Where(c => tests.Contains(c.Id))] })
                .Where(s => s.Cases.Count > 0),
        ];
}
