using Assay.Model;

namespace Assay.Engine.Workspace;

/// <summary>A project with tests, in the one target framework in which it is run.</summary>
/// <param name="Name">Name in test ids: the project file's name; where two projects of the solution share it, with as much of the path as tells them apart.</param>
/// <param name="ProjectPath">Full path of the project file.</param>
/// <param name="TargetFramework">Short name of the target, such as <c>net10.0</c>.</param>
/// <param name="AssemblyPath">Full path of the test assembly in the bin folder.</param>
/// <param name="Frameworks">The frameworks whose tests the project holds: one, rarely two; empty where none is known to us.</param>
/// <param name="UsesTestingPlatform">True where <c>dotnet test</c> runs the project's own executable (Microsoft.Testing.Platform), false for VSTest.</param>
/// <param name="RunSettingsPath">Full path of the project's .runsettings file, or null; always null on Microsoft.Testing.Platform, which does not look at it.</param>
/// <param name="References">Full paths of the projects that it references, transitively.</param>
public sealed record TestProject(
    string Name,
    string ProjectPath,
    string TargetFramework,
    string AssemblyPath,
    IReadOnlyList<Framework> Frameworks,
    bool UsesTestingPlatform,
    string? RunSettingsPath,
    IReadOnlyList<string> References
)
{
    /// <summary>The configuration in which it is built, such as <c>Debug</c>; empty where the project names none.</summary>
    public string Configuration { get; init; } = "";

    /// <summary>Full path of the folder in which <c>dotnet test</c> runs its tests.</summary>
    public string WorkingDirectory { get; init; } = Path.GetDirectoryName(AssemblyPath) ?? "";

    /// <summary>Environment variables that <c>dotnet test</c> sets for its tests, from run settings or launch settings.</summary>
    public IReadOnlyDictionary<string, string> EnvironmentVariables { get; init; } =
        new Dictionary<string, string>();

    /// <summary>Arguments with which <c>dotnet test</c> calls the project's own executable, apart from those for reports and the like.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Versions of the packages that it was built with, by name, transitive ones included.</summary>
    public IReadOnlyDictionary<string, string> Packages { get; init; } =
        new Dictionary<string, string>();

    /// <summary>A clause that says why no driver fits; null where those of <see cref="Frameworks"/> do.</summary>
    public string? NoDriverReason { get; init; }
}
