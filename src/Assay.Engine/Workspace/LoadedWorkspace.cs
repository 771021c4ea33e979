using Assay.Engine.Reuse.Standing;
using Assay.Engine.Workspace.Build;
using Assay.Engine.Workspace.Build.Fingerprint;

namespace Assay.Engine.Workspace;

/// <summary>What a command works on: a solution, built and looked through for test projects.</summary>
/// <param name="Root">Full path of the folder to which paths in ids and reports are relative and in which <c>.assay/</c> lies.</param>
/// <param name="SolutionPath">Full path of the solution, or null where there is only a project or a folder of projects.</param>
/// <param name="Projects">The test projects that can be run here, ordered by name.</param>
/// <param name="SetAside">Those that cannot.</param>
public sealed record LoadedWorkspace(
    string Root,
    string? SolutionPath,
    IReadOnlyList<TestProject> Projects,
    IReadOnlyList<SetAside> SetAside
)
{
    /// <summary>How it was built.</summary>
    public BuildOutcome Build { get; init; } = new(BuildWay.None, "No build was asked for.");

    /// <summary>How its assemblies were compiled, as far as that is known.</summary>
    internal IReadOnlyList<RecordedCall> Calls { get; init; } = [];
}

/// <summary>A project that is left out, while the others are run.</summary>
/// <param name="Name">Its name in test ids.</param>
/// <param name="Reason">A sentence that says why, and what to do.</param>
/// <param name="IsFailure">True where <c>dotnet test</c> would fail because of it.</param>
public sealed record SetAside(string Name, string Reason, bool IsFailure = false);

/// <summary>What is to be loaded.</summary>
/// <param name="Scope">From <see cref="Solutions.SolutionFinder"/>.</param>
/// <param name="Framework">The target framework that the user named, or null for the newest that this machine can run.</param>
/// <param name="Configuration">The configuration that the user named, or null for that of <c>dotnet build</c>.</param>
/// <param name="Build">Whether to build.</param>
/// <param name="NoRestore">True to build with the packages that are restored already.</param>
public sealed record WorkspaceRequest(
    Solutions.SolutionScope Scope,
    string? Framework = null,
    string? Configuration = null,
    BuildMode Build = BuildMode.Auto,
    bool NoRestore = false
)
{
    /// <summary>Gathers what the answer rests on; null where nobody wants to know.</summary>
    public Watch? Watch { get; init; }

    /// <summary>Whether it must be known how the code is compiled, even where that takes compiling all of it again.</summary>
    public bool NeedsCalls { get; init; }
}

/// <summary>The steps of loading a workspace, in order.</summary>
public enum WorkspaceStep
{
    /// <summary>Another process builds the solution.</summary>
    Waiting,

    /// <summary>The solution is restored and built.</summary>
    Building,

    /// <summary>MSBuild is asked about its projects.</summary>
    Describing,
}

/// <summary>Who is told while a workspace is loaded.</summary>
/// <param name="OnStep">A step begins.</param>
/// <param name="OnBuildLine">The build printed a line.</param>
public sealed record WorkspaceListener(
    Action<WorkspaceStep>? OnStep = null,
    Action<string>? OnBuildLine = null
);
