using System.Runtime.InteropServices;
using Assay.Engine;
using Assay.Engine.Discover;
using Assay.Engine.Instrument;
using Assay.Engine.Map;
using Assay.Engine.Record;
using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Engine.Workspace.Build;
using Assay.Engine.Workspace.Solutions;

namespace Assay.Bench.MapAlone;

/// <summary>The one-pass map of a solution against each test alone.</summary>
internal static class Comparison
{
    public static async Task<int> RunAsync(string path, int every)
    {
        var scope = SolutionFinder.Find(path, Environment.CurrentDirectory);
        var workspace = await WorkspaceLoader.LoadAsync(
            new WorkspaceRequest(scope, Build: BuildMode.Never),
            new WorkspaceListener(),
            CancellationToken.None
        );
        var options = new RunOptions(
            workspace.Root,
            TimeSpan.FromMinutes(1),
            TimeSpan.FromMinutes(5),
            Jobs: null
        );
        using var store = Store.Open(AssayFolder.Create(workspace.Root), TimeProvider.System);
        await using var discovery = await new Discoverer(
            options,
            store.VolatileMethods
        ).DiscoverAsync(workspace.Projects, CancellationToken.None);
        var maps = await new MappedRun(store, discovery, options) { IsFresh = true }.RunAsync(
            discovery.Suites,
            new Silence(),
            CancellationToken.None
        );
        var summary = new Summary();
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        try
        {
            foreach (var map in maps)
            {
                await CompareAsync(map, discovery, options, every, summary, stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine("Interrupted: this is of the tests that were compared so far.");
        }
        summary.Print();
        return 0;

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static async Task CompareAsync(
        ProjectMap map,
        Discovery discovery,
        RunOptions options,
        int every,
        Summary summary,
        CancellationToken stop
    )
    {
        var instrumenter = await Instrumenter.CreateAsync(
            AssayFolder.Create(options.SolutionDirectory),
            CancellationToken.None
        );
        var suites = discovery.Suites.Where(s => s.Project.Name == map.Project).ToArray();
        var alone = new Alone(
            instrumenter.Prepare(suites[0].Project, CancellationToken.None),
            discovery,
            options
        );
        await Parallel.ForEachAsync(
            suites
                .SelectMany(s =>
                    s.Cases.Where((c, i) => i % every == 0 && !c.Host.Explicit)
                        .Select(c => s with { Cases = [c] })
                )
                .Where(s => map.Coverage.ProbesOf(s.Cases[0].Id) is not null),
            stop,
            (suite, cancel) => CompareAsync(map, suite, alone, summary, cancel)
        );
    }

    private static async ValueTask CompareAsync(
        ProjectMap map,
        ProjectSuite suite,
        Alone alone,
        Summary summary,
        CancellationToken cancel
    )
    {
        var test = suite.Cases[0].Id;
        if ((await alone.MapAsync(suite, cancel)).Coverage.ProbesOf(test) is not { } passed)
        {
            return;
        }
        summary.Add(passed.Length);
        var missing = passed
            .Except(map.Coverage.ProbesOf(test)!)
            .Where(p => Place.Of(map, p) is not null)
            .ToArray();
        if (missing.Length == 0)
        {
            return;
        }
        foreach (var (probe, cause) in await alone.ExplainAsync(suite, missing, cancel))
        {
            summary.Add(test, Place.Of(map, probe)!, cause);
        }
    }

    private sealed class Silence : IRunListener
    {
        public void Hear(RunEvent happened) { }
    }
}
