using Assay.Cli.Terminal;
using Assay.Engine.Configuration;
using Assay.Engine.Discover;
using Assay.Engine.Effects;
using Assay.Engine.Map;
using Assay.Engine.Plan;
using Assay.Engine.Report;
using Assay.Engine.Report.Coverage;
using Assay.Engine.Reuse;
using Assay.Engine.Run;
using Assay.Engine.Selection;
using Assay.Engine.Workspace;
using Assay.Model;

namespace Assay.Cli.Commands;

/// <summary>Which tests of a suite reach which code and touch what, up to date.</summary>
/// <param name="Maps">The maps of the chosen suites' projects.</param>
/// <param name="HasProblems">True where something failed outside of every test while they were made.</param>
internal sealed record SuiteMap(IReadOnlyList<ProjectMap> Maps, bool HasProblems)
{
    /// <summary>Brings the maps of a suite up to date.</summary>
    /// <param name="call">The invocation.</param>
    /// <param name="suite">The suite.</param>
    /// <param name="wish">How; null for what is usual.</param>
    /// <exception cref="Engine.AssayException">A build cannot be read, or the copies or the store cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<SuiteMap> MakeAsync(Call call, Suite suite, MapWish? wish = null)
    {
        wish ??= new MapWish();
        var suites = wish.Suites ?? suite.Chosen;
        if (suites.Count == 0)
        {
            return new SuiteMap([], HasProblems: false);
        }
        call.Screen.Progress.Stage("Running tests with probes");
        var problems = new ProblemsOfRun(call.Screen.Progress);
        var maps = await new MappedRun(suite.Store, suite.Discovery, wish.Of(suite.Options))
        {
            IsFresh = wish.IsFresh,
            Clean = wish.Clean,
            Ahead = suite.Ahead,
        }.RunAsync(suites, problems, call.Cancel);
        if (wish.WithEffects)
        {
            await KeepAsync(call, suite, maps);
        }
        return new SuiteMap(maps, problems.AreThere);
    }

    /// <summary>Brings the maps up to date after a run of the same build without probes.</summary>
    /// <param name="call">The invocation.</param>
    /// <param name="suite">The suite.</param>
    /// <param name="results">How its tests have just ended.</param>
    /// <param name="suites">The suites with the cases that have run; null for all chosen ones.</param>
    /// <exception cref="Engine.AssayException">A build cannot be read, or the copies or the store cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Task<SuiteMap> UpdateAsync(
        Call call,
        Suite suite,
        RunResults results,
        IReadOnlyList<ProjectSuite>? suites = null
    )
    {
        var outcomes = results.Cases.ToDictionary(
            c => c.Test.Id,
            c => c.Results.Select(r => r.Outcome),
            StringComparer.Ordinal
        );
        return MakeAsync(
            call,
            suite,
            new MapWish { Suites = suites, Clean = id => outcomes.GetValueOrDefault(id, []) }
        );
    }

    // What plans and selections are made from, without reading maps and assemblies again.
    private static async Task KeepAsync(Call call, Suite suite, IReadOnlyList<ProjectMap> maps)
    {
        var reader = new EffectReader(suite.Scope.Root);
        var git = await suite.ChangesAsync("HEAD");
        var projects = suite
            .Chosen.Select(s => s.Project)
            .DistinctBy(p => p.Name)
            .ToDictionary(p => p.Name, StringComparer.Ordinal);
        var alone = suite
            .Discovery.Suites.SelectMany(s => s.Cases)
            // Those too that may be spread as soon as their owner allows it.
            .Where(c => !c.Host.RunsBeside)
            .Select(c => c.Id)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var map in maps)
        {
            var effects = reader.Of(map);
            suite.Keys.Learn(
                projects[map.Project],
                effects.ToDictionary(
                    e => e.Key,
                    e => TestInputs.Of(e.Value),
                    StringComparer.Ordinal
                )
            );
            suite.Store.Uses.Set(
                map.Project,
                ResourceUses.Of(effects),
                effects.Keys.Where(alone.Contains)
            );
            suite.Store.Snapshots.Set(
                map.Project,
                BuildSnapshot.Take(
                    projects[map.Project],
                    map.Modules.Where(m => m.IsUsersCode)
                        .Select(m => m.File)
                        .ToHashSet(StringComparer.Ordinal),
                    suite.Store.Snapshots.Of(map.Project),
                    git
                ) with
                {
                    Map = StoredMap.KeyOf(map.Modules.Select(m => (m.File, m.Key))),
                }
            );
        }
    }

    /// <summary>Says what is not in the maps.</summary>
    public void TellReservations(Screen screen)
    {
        foreach (var left in Maps.SelectMany(m => m.LeftOut))
        {
            screen.Note(left);
        }
        foreach (var test in Maps.SelectMany(m => m.Sensitive))
        {
            screen.Note($"{test.Test} ends otherwise with probes: {test.Message}");
        }
    }

    /// <summary>What a report on coverage is made of.</summary>
    /// <param name="suite">The suite that the maps are of.</param>
    public CoverageFacts Facts(Suite suite) =>
        new(suite.Scope.Name, suite.Scope.Root, Maps)
        {
            TestAssemblies = suite
                .Workspace.Projects.Select(p => Path.GetFileName(p.AssemblyPath))
                .Concat(suite.Workspace.SetAside.Select(p => p.Name + ".dll"))
                .ToHashSet(StringComparer.OrdinalIgnoreCase),
            Chosen = suite.Filter.IsAll
                ? null
                : suite
                    .Chosen.SelectMany(s => s.Cases)
                    .Select(c => c.Id)
                    .ToHashSet(StringComparer.Ordinal),
            Filter = suite.Settings.Get(KnownSettings.Filter),
            Shard = suite.Shard?.Number.ToString(),
            SetAside = suite.SetAside,
            CallsOf = new CallsOfTests(suite.Scope.Root, suite.Chosen).Of,
        };

    /// <summary>Remembers whether something failed outside of every test.</summary>
    private sealed class ProblemsOfRun(IRunListener listener) : IRunListener
    {
        public bool AreThere { get; private set; }

        public void Hear(RunEvent happened)
        {
            AreThere |= happened is RunRemark { IsFailure: true };
            listener.Hear(happened);
        }
    }
}

/// <summary>How maps are brought up to date.</summary>
internal sealed record MapWish
{
    /// <summary>The suites with the cases that are wanted; null for all chosen ones.</summary>
    public IReadOnlyList<ProjectSuite>? Suites { get; init; }

    /// <inheritdoc cref="MappedRun.IsFresh"/>
    public bool IsFresh { get; init; }

    /// <inheritdoc cref="MappedRun.Clean"/>
    public Func<string, IEnumerable<Outcome>>? Clean { get; init; }

    /// <inheritdoc cref="RunOptions.WithEffects"/>
    public bool WithEffects { get; init; } = true;

    /// <summary>The options of a run that does so.</summary>
    public RunOptions Of(RunOptions options) => options with { WithEffects = WithEffects };
}
