using System.Runtime.ExceptionServices;
using Assay.Engine.Discover;
using Assay.Engine.Instrument;
using Assay.Engine.Record;
using Assay.Engine.Run;
using Assay.Engine.Selection;
using Assay.Engine.Workspace;
using Assay.Model;

namespace Assay.Engine.Map;

/// <summary>
/// Brings the maps of a suite up to date: runs with probes once what no stored map speaks of any more, and what does not
/// pass then a second time as it was built.
/// </summary>
/// <param name="store">Where maps are kept.</param>
/// <param name="discovery">Where the suites come from, with its warm hosts.</param>
/// <param name="options">How tests are run.</param>
public sealed class MappedRun(Store store, Discovery discovery, RunOptions options)
{
    /// <summary>
    /// How a test ended, row by row in any order, where the same build has just run without probes: then nothing runs a
    /// second time, and a test that ends otherwise in any way is sensitive. Null where that is not known.
    /// </summary>
    public Func<string, IEnumerable<Outcome>>? Clean { get; init; }

    /// <summary>True to run the wanted cases again whatever is known of them.</summary>
    public bool IsFresh { get; init; }

    /// <summary>Hosts that are coming up already; null where there are none.</summary>
    public HostsAhead? Ahead { get; init; }

    /// <summary>Rewrites what of some projects is not rewritten yet.</summary>
    internal static async Task<RewrittenProject[]> PrepareAsync(
        IEnumerable<TestProject> projects,
        RunOptions options,
        CancellationToken cancel
    )
    {
        var instrumenter = await Instrumenter.CreateAsync(
            AssayFolder.Create(options.SolutionDirectory),
            cancel,
            options.WithEffects
        );
        return [.. projects.Select(p => instrumenter.Prepare(p, cancel))];
    }

    /// <summary>The maps of the suites' projects as they are built now, stored too.</summary>
    /// <param name="suites">The suites with the cases that are wanted; others stay as they are known.</param>
    /// <param name="listener">Hears what happens.</param>
    /// <param name="cancel">Stops the run.</param>
    /// <exception cref="AssayException">A build cannot be read, or the copies or the store cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; the stored maps are as they were.</exception>
    public async Task<IReadOnlyList<ProjectMap>> RunAsync(
        IReadOnlyList<ProjectSuite> suites,
        IRunListener listener,
        CancellationToken cancel
    )
    {
        var wanted = suites.Select(s => s.Project).DistinctBy(p => p.Name).ToArray();
        var projects = Ahead is null
            ? await PrepareAsync(wanted, options, cancel)
            : [.. (await Ahead.Prepared).Where(p => wanted.Contains(p.Project))];
        var copies = new RewriteCache(AssayFolder.Create(options.SolutionDirectory));
        var kept = projects.ToDictionary(
            p => p.Project.Name,
            p => StillHolding(p, copies),
            StringComparer.Ordinal
        );
        var map = new MapRecorder(projects);
        var stale = Only(
            suites,
            c => !c.Host.Explicit && (IsFresh || kept[c.Project.Name]?.Contains(c.Id) != true)
        );
        var suspects = await ProbeAsync(stale, projects, map, listener, cancel);
        var ran = stale
            .SelectMany(s => s.Cases)
            .Select(c => c.Id)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. projects.Select(p =>
            {
                var own = map.Of(p.Project.Name)
                    .Build(
                        kept[p.Project.Name],
                        TestsOf(p.Project).Where(t => !ran.Contains(t)),
                        JudgedTests.Of(
                            suspects.Cases.Where(c => c.Project == p.Project).Select(c => c.Id),
                            map.Outcomes,
                            suspects.Clean
                        )
                    );
                if (options.WithEffects)
                {
                    store.Maps.Set(own);
                }
                return own;
            }),
        ];
    }

    private StillHolds? StillHolding(RewrittenProject project, RewriteCache copies)
    {
        if (store.Maps.Of(project.Project.Name) is not { } map)
        {
            return null;
        }
        var whole = map.StillHolding(project);
        return
            map.Key == StoredMap.KeyOf(project.Modules.Select(m => (m.File, m.Key)))
            || UnchangedCode.Of(store, copies, project.Project, map) is not { } unchanged
            ? whole
            : map.StillHolding(project, unchanged);
    }

    private IEnumerable<string> TestsOf(TestProject project) =>
        discovery
            .Suites.Where(s => s.Project.Name == project.Name)
            .SelectMany(s => s.Cases)
            .Select(c => c.Id);

    // The cases of which it is known how they end without probes, and how.
    private async Task<(
        IEnumerable<TestCase> Cases,
        Func<string, IEnumerable<Outcome>> Clean
    )> ProbeAsync(
        IReadOnlyList<ProjectSuite> suites,
        IReadOnlyList<RewrittenProject> projects,
        MapRecorder map,
        IRunListener listener,
        CancellationToken cancel
    )
    {
        var plain = options with { DrivenOnly = true };
        var probed = plain with
        {
            RunAgain = map.Suspects,
            Ahead = Ahead,
            Rewritten = projects.ToDictionary(r => r.Project.Name, StringComparer.Ordinal),
        };
        await RunAsync(suites, probed, map, new Unjudged(listener), cancel);
        if (Clean is not null)
        {
            return (suites.SelectMany(s => s.Cases), Clean);
        }
        var open = map.Outcomes.ToRunClean.ToHashSet(StringComparer.Ordinal);
        var again = Only(suites, c => open.Contains(c.Id));
        var clean = new OutcomeRecorder();
        await RunAsync(again, plain, clean, listener, cancel);
        return (again.SelectMany(s => s.Cases), clean.Of);
    }

    private async Task RunAsync(
        IReadOnlyList<ProjectSuite> suites,
        RunOptions how,
        IRunListener recorder,
        IRunListener listener,
        CancellationToken cancel
    )
    {
        if (suites.Count == 0)
        {
            return;
        }
        using var events = new RunEvents(recorder, listener);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            cancel,
            events.RecorderLost
        );
        try
        {
            await new MeasuredRun(discovery, how, TestFilter.All).RunAsync(
                suites,
                store.Durations.Latest(),
                events,
                stop.Token
            );
        }
        finally
        {
            if (await events.CompleteAsync() is [var first, ..])
            {
                ExceptionDispatchInfo.Throw(first);
            }
        }
    }

    private static List<ProjectSuite> Only(
        IEnumerable<ProjectSuite> suites,
        Func<TestCase, bool> isWanted
    ) =>
        [
            .. suites
                .Select(s => s with { Cases = [.. s.Cases.Where(isWanted)] })
                .Where(s => s.Cases.Count > 0),
        ];
}
