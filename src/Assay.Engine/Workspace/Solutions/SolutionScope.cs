namespace Assay.Engine.Workspace.Solutions;

/// <summary>What a command works on: a solution, one project, or all projects below a folder.</summary>
/// <param name="Root">Full path of the folder to which paths in ids and reports are relative and in which <c>.assay/</c> lies.</param>
/// <param name="SolutionPath">Full path of the .slnx, .sln or .slnf, or null.</param>
/// <param name="ProjectPaths">Full paths of the projects; empty where the solution has yet to be read.</param>
public sealed record SolutionScope(
    string Root,
    string? SolutionPath,
    IReadOnlyList<string> ProjectPaths
)
{
    /// <summary>How it is called in sentences: the file's name, or the folder's path.</summary>
    public string Name =>
        Path.GetFileName(SolutionPath ?? (ProjectPaths is [var only] ? only : null)) ?? Root;
}
