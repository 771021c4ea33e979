using Assay.Engine.Workspace.Build.Compiler;

namespace Assay.Engine.Workspace.Build.Fingerprint;

/// <summary>What in a build keeps us from doing without it: tasks of which nobody can say what they read or write.</summary>
/// <param name="shipped">Full paths of the folders of the SDK and of packages.</param>
/// <param name="root">Folder of the solution.</param>
internal sealed class BuildDoubts(IReadOnlyList<string> shipped, string root)
{
    // It reads the tags of git, which are watched.
    private static readonly string OfMinVer =
        $"{Path.DirectorySeparatorChar}minver{Path.DirectorySeparatorChar}";

    // They say something, or call what is logged itself.
    private static readonly HashSet<string> Harmless =
    [
        "CallTarget",
        "Error",
        "GetAssemblyIdentity",
        "Message",
        "MSBuild",
        "Warning",
    ];

    // Of packages: what they write there beside the compiler's files, which are compared, stays as it is.
    private static readonly HashSet<string> HarmlessAfterCompiler =
    [
        .. Harmless,
        "Copy",
        "Delete",
        "MakeDir",
        "ReadLinesFromFile",
        "Touch",
        "WriteLinesToFile",
    ];

    // Of the SDK: what they make of the compiler's files is no copy.
    private static readonly HashSet<string> MadeOfAssemblies =
    [
        "Crossgen2Tasks",
        "GenerateApplicationManifest",
        "GenerateDeploymentManifest",
        "ILLink",
        "PackTask",
        "RegisterAssembly",
        "SignFile",
    ];

    /// <summary>A clause that says why each build has to be made by MSBuild; null where not.</summary>
    public string? OfBuild(BuildLog log) =>
        log.IsWhole
            ? log.Tasks.Select(OfTask).FirstOrDefault(d => d is not null)
            : "the last build did not say all that it did";

    /// <summary>A clause that says why the compiler's part in a project's build can't be done alone; null where it can.</summary>
    public string? OfCompiler(BuildLog log, string project) =>
        log
            .Tasks.Where(t => t.AfterCompiler && Paths.Comparer.Equals(t.Project, project))
            .Where(t =>
                IsOfPackage(t)
                    ? !HarmlessAfterCompiler.Contains(t.Name)
                    : MadeOfAssemblies.Contains(t.Name)
            )
            .Select(t => $"{Paths.Shown(t.DefinedIn, root)} calls {t.Name} with what was compiled")
            .FirstOrDefault();

    private string? OfTask(LoggedTask task) =>
        task.Name == "Exec"
            ? IsMinVer(task)
                ? null
                : $"{Paths.Shown(task.Project, root)} runs a command while it is built"
            : IsShipped(task) || Harmless.Contains(task.Name)
                ? null
                : $"{Paths.Shown(task.DefinedIn, root)} calls {task.Name}";

    private static bool IsMinVer(LoggedTask task) =>
        task.DefinedIn.Contains(OfMinVer, StringComparison.OrdinalIgnoreCase);

    private bool IsShipped(LoggedTask task) =>
        task.DefinedIn.EndsWith(".metaproj", StringComparison.OrdinalIgnoreCase)
        || shipped.Any(s => Paths.IsBelow(task.DefinedIn, s));

    // The last one is that of the SDKs.
    private bool IsOfPackage(LoggedTask task) => !Paths.IsBelow(task.DefinedIn, shipped[^1]);
}
