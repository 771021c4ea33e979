using Assay.Engine.Reuse.Standing;
using Assay.Engine.Workspace.Build;
using Assay.Engine.Workspace.Describe;
using Assay.Engine.Workspace.Solutions;
using Assay.Engine.Workspace.Targets;

namespace Assay.Engine.Workspace;

/// <summary>From a path to test projects that can be run.</summary>
public static class WorkspaceLoader
{
    /// <summary>Builds the solution unless told not to, and finds its test projects.</summary>
    /// <exception cref="AssayException">The solution is damaged, does not build, was not built, or has no tests to run here.</exception>
    public static async Task<LoadedWorkspace> LoadAsync(
        WorkspaceRequest request,
        WorkspaceListener listener,
        CancellationToken cancel
    ) =>
        await LoadAsync(
            request,
            listener,
            await InstalledRuntimes.FindAsync(request.Scope.Root, cancel),
            cancel
        );

    /// <summary>As above, for a machine with other runtimes.</summary>
    internal static async Task<LoadedWorkspace> LoadAsync(
        WorkspaceRequest request,
        WorkspaceListener listener,
        InstalledRuntimes runtimes,
        CancellationToken cancel
    )
    {
        var scope = request.Scope;
        var own = AssayFolder.Create(scope.Root);
        var folder = own.PathOf("workspace");
        WriteFault.Guard(folder, () => Directory.CreateDirectory(folder));
        var built = AsBuilt(request, folder);
        var contents = await SolutionReader.ReadAsync(built, request.Configuration, cancel);
        var order = new BuildOrder(
            scope.Root,
            folder,
            new BuildRequest(
                scope.Name,
                built.SolutionPath ?? built.ProjectPaths[0],
                request.Configuration,
                request.NoRestore
            ),
            new ProjectDescriber(scope.Root, folder, TimeProvider.System)
        )
        {
            Members = contents.Members,
            SolutionPath = contents.SolutionPath,
            Watch = request.Watch,
            NeedsCalls = request.NeedsCalls,
        };
        if (request.Watch is { } watch)
        {
            await WatchAsync(watch, request, contents.SolutionPath, cancel);
        }
        var stage = new BuildStage(order, listener, TimeProvider.System);
        var (outcome, described) = await stage.RunAsync(request.Build, cancel);
        var workspace = new ProjectSorter(scope, contents, described).Sort(
            new TargetChoice(runtimes, request.Framework)
        );
        return workspace with { Build = outcome, Calls = request.NeedsCalls ? stage.Calls : [] };
    }

    // Before anybody reads them.
    private static async Task WatchAsync(
        Watch watch,
        WorkspaceRequest request,
        string? solution,
        CancellationToken cancel
    )
    {
        var dotnet = await DotNet.RootAsync(request.Scope.Root, cancel);
        watch.Folders(Path.Combine(dotnet, "sdk"));
        foreach (var framework in Directory.EnumerateDirectories(Path.Combine(dotnet, "shared")))
        {
            watch.Folders(framework);
        }
        watch.Files(new[] { request.Scope.SolutionPath, solution }.OfType<string>());
    }

    // Several projects without a solution are built, and so described, as one.
    private static SolutionScope AsBuilt(WorkspaceRequest request, string folder) =>
        request.Scope.SolutionPath is null && request.Scope.ProjectPaths.Count > 1
            ? request.Scope with
            {
                SolutionPath = GeneratedSolution.Write(
                    folder,
                    request.Scope.ProjectPaths,
                    request.Configuration
                ),
            }
            : request.Scope;
}
