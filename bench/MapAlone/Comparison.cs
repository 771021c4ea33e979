using System.Collections.Concurrent;
using Assay.Analysis.Coverage;
using Assay.Engine;
using Assay.Engine.Discover;
using Assay.Engine.Instrument;
using Assay.Engine.Map;
using Assay.Engine.Record;
using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Engine.Workspace.Solutions;

namespace Assay.Bench.MapAlone;

/// <summary>The one-pass map of a solution against each test alone.</summary>
internal sealed class Comparison
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<string>> _testsByMethod = new();
    private int _tests;
    private int _lacking;
    private long _passed;
    private long _missing;

    public static async Task<int> RunAsync(string path, int every)
    {
        var scope = SolutionFinder.Find(path, Environment.CurrentDirectory);
        var workspace = await WorkspaceLoader.LoadAsync(
            new WorkspaceRequest(scope, NoBuild: true),
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
        var maps = await new MappedRun(store, discovery, options).RunAsync(
            discovery.Suites,
            new Silence(),
            CancellationToken.None
        );
        var comparison = new Comparison();
        foreach (var map in maps)
        {
            await comparison.AddAsync(map, discovery, options, every);
        }
        comparison.Print();
        return 0;
    }

    private async Task AddAsync(ProjectMap map, Discovery discovery, RunOptions options, int every)
    {
        var instrumenter = await Instrumenter.CreateAsync(
            AssayFolder.Create(options.SolutionDirectory),
            CancellationToken.None
        );
        var suites = discovery.Suites.Where(s => s.Project.Name == map.Project).ToArray();
        var rewritten = instrumenter.Prepare(suites[0].Project, CancellationToken.None);
        var alone = suites
            .SelectMany(s =>
                s.Cases.Where((c, i) => i % every == 0 && !c.Host.Explicit)
                    .Select(c => s with { Cases = [c] })
            )
            .Where(s => map.Coverage.ProbesOf(s.Cases[0].Id) is not null);
        await Parallel.ForEachAsync(
            alone,
            async (suite, cancel) =>
                Compare(
                    map,
                    suite.Cases[0].Id,
                    await MapAsync(suite, rewritten, discovery, options, cancel)
                )
        );
    }

    private static async Task<ProjectMap> MapAsync(
        ProjectSuite suite,
        RewrittenProject rewritten,
        Discovery discovery,
        RunOptions options,
        CancellationToken cancel
    )
    {
        var recorder = new MapRecorder([rewritten]);
        using var events = new RunEvents(recorder);
        await new MeasuredRun(
            discovery,
            options with
            {
                Jobs = 1,
                DrivenOnly = true,
                Rewritten = new Dictionary<string, RewrittenProject>
                {
                    [rewritten.Project.Name] = rewritten,
                },
            },
            TestFilter.All
        ).RunAsync([suite], new Dictionary<string, TimeSpan>(), events, cancel);
        await events.CompleteAsync();
        return recorder.Of(rewritten.Project.Name).Build(null, [], new JudgedTests([], []));
    }

    private void Compare(ProjectMap map, string test, ProjectMap alone)
    {
        if (alone.Coverage.ProbesOf(test) is not { } passed)
        {
            return;
        }
        var missing = passed.Except(map.Coverage.ProbesOf(test)!).ToArray();
        Interlocked.Increment(ref _tests);
        Interlocked.Add(ref _passed, passed.Count);
        Interlocked.Add(ref _missing, missing.Length);
        if (missing.Length > 0)
        {
            Interlocked.Increment(ref _lacking);
        }
        foreach (var method in missing.Select(p => MethodOf(map, p)).Distinct())
        {
            _testsByMethod.GetOrAdd(method, _ => []).Add(test);
        }
    }

    private static string MethodOf(ProjectMap map, int probe)
    {
        var module = map.Modules.Count - 1;
        while (map.Coverage.FirstProbe(module) > probe)
        {
            module--;
        }
        var table = map.Modules[module].Table;
        var own = probe - map.Coverage.FirstProbe(module);
        var method =
            table.Blocks.FirstOrDefault(b => b.Probe == own)?.Method
            ?? table.Effects.FirstOrDefault(e => e.Probe == own)?.Method;
        return method is { } index
            ? $"{table.AssemblyName}: {table.Methods[index].Type}.{table.Methods[index].Name}"
            : $"{table.AssemblyName}: a branch, probe {own}";
    }

    private void Print()
    {
        Console.WriteLine(
            $"{_tests} tests alone; the map lacks something of {_lacking}: {_missing} of {_passed} probes"
        );
        foreach (
            var (method, tests) in _testsByMethod.OrderByDescending(m => m.Value.Count).Take(60)
        )
        {
            Console.WriteLine($"{tests.Count, 5}  {method}   e.g. {tests.First()}");
        }
    }

    private sealed class Silence : IRunListener
    {
        public void Hear(RunEvent happened) { }
    }
}
