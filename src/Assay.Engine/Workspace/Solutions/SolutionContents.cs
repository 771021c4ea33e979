namespace Assay.Engine.Workspace.Solutions;

/// <summary>The projects of what a command works on.</summary>
/// <param name="Members">The projects that it is about.</param>
/// <param name="AllPaths">Full paths of all projects of the solution, those that a filter leaves out included.</param>
/// <param name="SolutionPath">Full path of the .sln or .slnx, that of a filter included; null where there is none.</param>
internal sealed record SolutionContents(
    IReadOnlyList<SolutionMember> Members,
    IReadOnlyList<string> AllPaths,
    string? SolutionPath
);
