using Assay.Engine;
using Assay.Engine.Configuration;
using Assay.Engine.Discover;
using Assay.Engine.Record;
using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Engine.Workspace.Solutions;

namespace Assay.Cli.Commands;

/// <summary>What a command over tests begins with: the built solution, its settings, the store and the chosen tests.</summary>
internal sealed class TestSession : IAsyncDisposable
{
    private TestSession(SolutionScope scope, Settings settings, LoadedWorkspace workspace) =>
        (Scope, Settings, Workspace) = (scope, settings, workspace);

    public SolutionScope Scope { get; }

    public Settings Settings { get; }

    public LoadedWorkspace Workspace { get; }

    /// <summary>What Assay has learned about the solution.</summary>
    public required Store Store { get; init; }

    /// <summary>How tests are run.</summary>
    public required RunOptions Options { get; init; }

    /// <summary>All tests, with hosts that are still warm.</summary>
    public required Discovery Discovery { get; init; }

    /// <summary>The tests that the filters leave.</summary>
    public required IReadOnlyList<ProjectSuite> Suites { get; init; }

    /// <summary>Builds, describes and discovers, and says on the screen what it does.</summary>
    /// <exception cref="AssayException">There is nothing to run, or something of the user's is in the way.</exception>
    public static async Task<TestSession> OpenAsync(Call call)
    {
        var scope = SolutionFinder.Find(call.Request.Path, call.Surroundings.CurrentDirectory);
        var settings = call.SettingsOf(scope.Root);
        var filter = TestFilter.Parse(settings.Get(KnownSettings.Filter));
        var workspace = await LoadAsync(call, scope, settings);
        var store = Store.Open(AssayFolder.Create(workspace.Root), call.Surroundings.Time);
        try
        {
            if (store.Notice is { } notice)
            {
                call.Screen.Progress.Say(notice);
            }
            var options = new RunOptions(
                workspace.Root,
                settings.Get(KnownSettings.TestTimeout),
                settings.Get(KnownSettings.FixtureTimeout),
                settings.Get(KnownSettings.Jobs)
            );
            call.Screen.Progress.Stage("Looking for tests");
            var discovery = await new Discoverer(options, store.VolatileMethods).DiscoverAsync(
                workspace.Projects,
                call.Cancel
            );
            return new TestSession(scope, settings, workspace)
            {
                Store = store,
                Options = options,
                Discovery = discovery,
                Suites = [.. discovery.Suites.Select(s => Chosen(s, filter))],
            };
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Discovery.DisposeAsync();
        Store.Dispose();
    }

    private static async Task<LoadedWorkspace> LoadAsync(
        Call call,
        SolutionScope scope,
        Settings settings
    )
    {
        var isVerbose = call.Request.Loudness == Loudness.Verbose;
        var listener = new WorkspaceListener(
            step =>
                call.Screen.Progress.Stage(
                    step == WorkspaceStep.Building
                        ? $"Building {scope.Name}"
                        : "Asking MSBuild about the projects"
                ),
            isVerbose ? line => call.Screen.Progress.Say(line) : null
        );
        var request = new WorkspaceRequest(
            scope,
            settings.Get(KnownSettings.Framework),
            settings.Get(KnownSettings.Configuration),
            call.Request.NoBuild
        );
        var workspace = await WorkspaceLoader.LoadAsync(request, listener, call.Cancel);
        foreach (var aside in workspace.SetAside)
        {
            call.Screen.Progress.Say($"note: {aside.Name}: {aside.Reason}");
        }
        return workspace;
    }

    private static ProjectSuite Chosen(ProjectSuite suite, TestFilter filter) =>
        filter.IsAll
            ? suite
            : suite with
            {
                Cases = [.. suite.Cases.Where(c => filter.Fits(c.Id))],
            };
}
