namespace Assay.Engine.Workspace.Solutions;

/// <summary>A project of what a command works on.</summary>
/// <param name="Path">Full path of the project file.</param>
/// <param name="Configuration">The configuration that the solution builds it in; null for the project's own default.</param>
/// <param name="Platform">The platform likewise.</param>
/// <param name="IsBuilt">False where the solution leaves it out of the build in this configuration.</param>
internal sealed record SolutionMember(
    string Path,
    string? Configuration,
    string? Platform,
    bool IsBuilt
);
