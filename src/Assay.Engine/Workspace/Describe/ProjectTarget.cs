namespace Assay.Engine.Workspace.Describe;

/// <summary>What MSBuild says of a project in one target framework, or of a multi-target project as a whole.</summary>
/// <param name="Answers">Each of <see cref="Asked"/>, and <see cref="ReferencesKey"/>; empty where the project says nothing.</param>
internal sealed record ProjectTarget(IReadOnlyDictionary<string, string> Answers)
{
    /// <summary>The properties that are asked for.</summary>
    public static readonly IReadOnlyList<string> Asked =
    [
        "MSBuildProjectFullPath",
        "MSBuildProjectExtensionsPath",
        "ProjectAssetsFile",
        "NuGetPackageRoot",
        "Configuration",
        "IsCrossTargetingBuild",
        "TargetFramework",
        "TargetFrameworks",
        "TargetFrameworkIdentifier",
        "TargetFrameworkVersion",
        "TargetPlatformIdentifier",
        "TargetPath",
        "RollForward",
        "IsTestProject",
        "IsTestingPlatformApplication",
        "TestingPlatformDotnetTestSupport",
        "VSTestSetting",
        "RunSettingsFilePath",
        "RunWorkingDirectory",
        "RunArguments",
        "TestingPlatformCommandLineArguments",
        "StartWorkingDirectory",
        "AppDesignerFolder",
        "IntermediateOutputPath",
        "BaseIntermediateOutputPath",
        "BaseOutputPath",
        "CleanFile",
    ];

    /// <summary>Full paths of the referenced projects, with bars between them.</summary>
    public const string ReferencesKey = "AssayReferences";

    /// <summary>Full paths of items that lie outside of the project's folder, with bars between them.</summary>
    public const string OutsideKey = "AssayOutside";

    /// <summary>Full path of the project file.</summary>
    public string ProjectPath => Of("MSBuildProjectFullPath");

    /// <summary>Folder of the project file.</summary>
    public string ProjectFolder => Path.GetDirectoryName(ProjectPath)!;

    /// <summary>True where this is the whole of a multi-target project, which builds nothing itself.</summary>
    public bool IsWhole => Is("IsCrossTargetingBuild");

    /// <summary>Short name, such as <c>net10.0</c>; empty for the whole.</summary>
    public string TargetFramework => Of("TargetFramework");

    /// <summary>True where <c>dotnet test</c> takes it for a test project.</summary>
    public bool IsTest => Is("IsTestProject") || Is("IsTestingPlatformApplication");

    /// <summary>Full paths of the projects that it references directly.</summary>
    public IEnumerable<string> References =>
        Of(ReferencesKey)
            .Split('|', StringSplitOptions.RemoveEmptyEntries)
            .Select(Path.GetFullPath);

    /// <summary>Full paths of items that lie outside of the project's folder, and of assemblies that are referenced by a path.</summary>
    public IEnumerable<string> Outside =>
        Of(OutsideKey).Split('|', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>True where packages are restored for it, and have not been.</summary>
    public bool IsUnrestored =>
        Of("ProjectAssetsFile") is { Length: > 0 } file && !File.Exists(file);

    /// <summary>Value of a property; empty where it has none.</summary>
    public string Of(string property) =>
        Answers.TryGetValue(property, out var value) ? value.Trim() : "";

    /// <summary>True where a property is <c>true</c>.</summary>
    public bool Is(string property) =>
        string.Equals(Of(property), "true", StringComparison.OrdinalIgnoreCase);
}
