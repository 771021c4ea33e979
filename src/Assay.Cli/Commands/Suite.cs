using Assay.Engine;
using Assay.Engine.Configuration;
using Assay.Engine.Discover;
using Assay.Engine.Map;
using Assay.Engine.Plan;
using Assay.Engine.Record;
using Assay.Engine.Report;
using Assay.Engine.Reuse;
using Assay.Engine.Reuse.Standing;
using Assay.Engine.Run;
using Assay.Engine.Run.OwnRunner;
using Assay.Engine.Selection;
using Assay.Engine.Shards;
using Assay.Engine.Workspace;
using Assay.Engine.Workspace.Solutions;

namespace Assay.Cli.Commands;

/// <summary>The suite that a command works on: found, built, discovered and filtered, with the store that knows it.</summary>
internal sealed class Suite : IAsyncDisposable
{
    private readonly Call _call;
    private IReadOnlyDictionary<string, TimeSpan>? _durations;

    private Suite(Call call, SolutionScope scope, Settings settings, LoadedWorkspace workspace)
    {
        (_call, Scope, Settings, Workspace) = (call, scope, settings, workspace);
        Store = Store.Open(
            AssayFolder.Create(workspace.Root),
            call.Surroundings.Time,
            call.Surroundings.Store
        );
        Options = new RunOptions(
            workspace.Root,
            settings.Get(KnownSettings.TestTimeout),
            settings.Get(KnownSettings.FixtureTimeout),
            settings.Get(KnownSettings.Jobs)
        )
        {
            OwnRunnerTimeout = settings.Get(KnownSettings.OwnRunnerTimeout),
            Conflicts = Store.Uses.Conflicts(),
            AcrossProcesses = AcrossProcessesOf(settings, workspace),
        };
    }

    /// <summary>What was found.</summary>
    public SolutionScope Scope { get; }

    /// <summary>Its projects, built.</summary>
    public LoadedWorkspace Workspace { get; }

    /// <summary>The settings that hold.</summary>
    public Settings Settings { get; }

    /// <summary>How tests are run.</summary>
    public RunOptions Options { get; }

    /// <summary>What Assay has learned about the solution.</summary>
    public Store Store { get; }

    /// <summary>What stands for all that a test's outcome depends on.</summary>
    public TestKeys Keys => new(Scope.Root, Store.Inputs, _call.Surroundings.Environment);

    /// <summary>All tests, with hosts that are still warm.</summary>
    public Discovery Discovery { get; private set; } = null!;

    /// <summary>The projects that only their own runners can run.</summary>
    public UndrivenProjects Undriven => new(Discovery, Options, Filter);

    /// <summary>Hosts for the map that are coming up already; null where there are none.</summary>
    public HostsAhead? Ahead { get; private set; }

    /// <summary>Which tests are wanted.</summary>
    public TestFilter Filter { get; private set; } = TestFilter.All;

    /// <summary>The part of the tests that is run here; null for all.</summary>
    public SuiteShard? Shard { get; private set; }

    /// <summary>What an answer rests on; null where no answer is to be kept.</summary>
    public Watch? Watch { get; private init; }

    private Timings? Timings { get; init; }

    /// <summary>The suites with the cases that fit the filter.</summary>
    public IReadOnlyList<ProjectSuite> Chosen { get; private set; } = [];

    /// <summary>Projects that are left out.</summary>
    public IReadOnlyList<SetAsidePart> SetAside =>
        [.. Workspace.SetAside.Select(p => new SetAsidePart(p.Name, p.Reason, p.IsFailure))];

    /// <summary>Workspace, build and discovery.</summary>
    /// <param name="call">The invocation.</param>
    /// <param name="wish">How the map will be made that is asked for next; null where none is.</param>
    /// <param name="runsAll">True where all tests will be run next, as they were built.</param>
    /// <param name="watch">Gathers what the answer rests on; null where none is to be kept.</param>
    /// <exception cref="AssayException">Any of these fails, or there is nothing to run.</exception>
    public static async Task<Suite> PrepareAsync(
        Call call,
        MapWish? wish = null,
        bool runsAll = false,
        Watch? watch = null
    )
    {
        var scope = call.FindSolution();
        var settings = call.SettingsOf(scope);
        // Before the build: a filter that can't be read must not cost a minute.
        var filter = TestFilter.Parse(settings.Get(KnownSettings.Filter));
        var timings =
            call.Request.Shard is not null && call.TimingsFile(settings, scope) is { } file
                ? TimingsFile.Read(file)
                : null;
        var workspace = await LoadAsync(call, scope, settings, watch);
        var suite = new Suite(call, scope, settings, workspace)
        {
            Filter = filter,
            Timings = timings,
            Watch = watch,
        };
        try
        {
            await suite.DiscoverAsync(wish, runsAll);
            return suite;
        }
        catch
        {
            await suite.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Ahead is not null)
        {
            await Ahead.DisposeAsync();
        }
        if (Discovery is not null)
        {
            await Discovery.DisposeAsync();
        }
        Store.Dispose();
    }

    /// <summary>How long tests last, as it was known when the suite was prepared, or when this was asked for last.</summary>
    public IReadOnlyDictionary<string, TimeSpan> Durations()
    {
        var durations = _durations ?? Store.Durations.Latest();
        // What a run has added since is to count.
        _durations = null;
        return durations;
    }

    private static AcrossProcesses AcrossProcessesOf(
        Settings settings,
        LoadedWorkspace workspace
    ) =>
        AcrossProcesses.Of(
            settings.Get(KnownSettings.AcrossProcesses),
            [
                .. workspace
                    .Projects.Select(p => p.Name)
                    .Concat(workspace.SetAside.Select(p => p.Name)),
            ]
        );

    private static async Task<LoadedWorkspace> LoadAsync(
        Call call,
        SolutionScope scope,
        Settings settings,
        Watch? watch
    )
    {
        var configuration =
            settings.OriginOf(KnownSettings.Configuration).Kind == OriginKind.Default
                ? null
                : settings.Get(KnownSettings.Configuration);
        var workspace = await WorkspaceLoader.LoadAsync(
            new WorkspaceRequest(
                scope,
                settings.Get(KnownSettings.Framework),
                configuration,
                call.Request.Build,
                call.Request.NoRestore
            )
            {
                Watch = watch,
                NeedsCalls = call.Request.NeedsCalls,
            },
            call.Screen.ListenToWorkspace(scope.Name),
            call.Cancel
        );
        call.Screen.TellOfBuild(workspace.Build);
        foreach (var project in workspace.SetAside)
        {
            call.Screen.Note($"{project.Name} is left out. {project.Reason}");
        }
        return workspace;
    }

    private async Task DiscoverAsync(MapWish? wish, bool runsAll)
    {
        if (Store.Notice is { } notice)
        {
            _call.Screen.Note(notice);
        }
        _call.Screen.Progress.Stage("Discovering tests");
        if (wish is not null && Filter.IsAll && _call.Request.Shard is null && !HasMaps(wish))
        {
            Ahead = HostsAhead.Begin(Workspace.Projects, Store, wish.Of(Options), _call.Cancel);
        }
        Discovery = await new Discoverer(Options, Store.VolatileMethods)
        {
            Expected = runsAll && Filter.IsAll ? ExpectedTimes() : null,
        }.DiscoverAsync(Workspace.Projects, _call.Cancel);
        foreach (var remark in Discovery.Remarks)
        {
            _call.Screen.Note(remark);
        }
        Chosen = Choose();
        if (Chosen.Count == 0 && Undriven.AreNone)
        {
            throw NothingToRun();
        }
        if (_call.Request.Shard is { } number)
        {
            Divide(number);
        }
    }

    private Func<TestProject, TimeSpan?> ExpectedTimes()
    {
        _durations = Store.Durations.Latest();
        var times = Workspace.Projects.ToDictionary(
            p => p,
            p => new TimeSpan(
                _durations
                    .Where(d => d.Key.StartsWith(p.Name + "/", StringComparison.Ordinal))
                    .Sum(d => d.Value.Ticks)
            )
        );
        // A project that never was spread may be one that no second host can load beside the first.
        return p => times[p] > TimeSpan.Zero && Store.Spread.Contains(p.Name) ? times[p] : null;
    }

    private void Divide(ShardNumber number)
    {
        Shard = SuiteShard.Of(number, Timings, Discovery);
        Filter = Shard.Narrow(Filter, Discovery);
        Chosen = Choose();
        if (Chosen.Count == 0 && Undriven.AreNone)
        {
            // Fine, as long as the other shards have something to do.
            _call.Screen.Note(Shard.Emptiness);
        }
    }

    private bool HasMaps(MapWish wish) =>
        !wish.IsFresh && Workspace.Projects.All(p => Store.Maps.Has(p.Name));

    private List<ProjectSuite> Choose() =>
        [
            .. Discovery
                .Suites.Select(s => s with { Cases = [.. s.Cases.Where(c => Filter.Fits(c.Id))] })
                .Where(s => s.Cases.Count > 0),
        ];

    /// <summary>How the working tree differs from a commit, without what Assay itself writes; null where git can't say.</summary>
    /// <exception cref="AssayException">There is no such commit.</exception>
    public async Task<GitChanges?> ChangesAsync(string since) =>
        (await GitChanges.ReadAsync(Scope.Root, since, _call.Cancel)).Changes?.Without(OwnFolders);

    /// <summary>Full paths of the folders that Assay itself writes into.</summary>
    public IEnumerable<string> OwnFolders =>
        [Path.Combine(Scope.Root, AssayFolder.Name), _call.OutputFolder(Settings, Scope)];

    /// <summary>What is said where no test is left.</summary>
    public AssayException NothingToRun() =>
        NoTests.ToRun(Scope.Name, Settings.Get(KnownSettings.Filter), Chosen.Count > 0);
}
