using Assay.Engine;
using Assay.Engine.Workspace;
using Assay.Engine.Workspace.Build;
using Assay.Engine.Workspace.Solutions;
using Assay.Engine.Workspace.Targets;
using Assay.Model;
using Assay.Tests.Engine.Workspace.Targets;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Workspace;

/// <summary>Loads what is in the tree "shapes" on a machine that is made up.</summary>
internal static class WorkspaceLoading
{
    public static readonly string Shapes = BuiltTree.Of("shapes");

    public static string PathOf(string relative) => Path.GetFullPath(relative, Shapes);

    public static WorkspaceRequest Request(string path) =>
        new(SolutionFinder.Find(path, Shapes), Build: BuildMode.Never);

    public static Task<LoadedWorkspace> LoadAsync(
        WorkspaceRequest request,
        string[] runtimes,
        Action<WorkspaceStep>? onStep = null,
        bool hasNetFramework = false
    ) =>
        WorkspaceLoader.LoadAsync(
            request,
            new WorkspaceListener(onStep),
            new InstalledRuntimes(
                new Dictionary<string, IReadOnlyList<RuntimeVersion>>
                {
                    ["Microsoft.NETCore.App"] = runtimes
                        .Select(v => new RuntimeVersion(Version.Parse(v), ""))
                        .ToArray(),
                },
                null
            )
            {
                HasNetFramework = hasNetFramework,
            },
            TestContext.Current.CancellationToken
        );
}
