using Assay.Engine.Workspace.Describe;
using Assay.Model;

namespace Assay.Engine.Workspace.Targets;

/// <summary>From a chosen target to a test project that can be run: what was built, and how <c>dotnet test</c> would run it.</summary>
/// <param name="root">Folder of the solution.</param>
/// <param name="references">Which project references which.</param>
internal sealed class TestProjectReader(string root, ProjectReferences references)
{
    private readonly bool _runnerIsTestingPlatform = TestRunner.IsTestingPlatform(root);

    /// <summary>Reads the built assembly, which must be there.</summary>
    /// <param name="name">Name of the project in test ids.</param>
    /// <param name="target">The target in which it is run.</param>
    /// <exception cref="AssayException">A file of the build or of the project is damaged.</exception>
    public TestProject Read(string name, ProjectTarget target)
    {
        var path = AssemblyPath(target);
        var assembly = TestAssembly.Read(path);
        var usesTestingPlatform = UsesTestingPlatform(target, assembly);
        var runSettings = usesTestingPlatform ? null : RunSettingsPath(target);
        var launch = IsLaunched(usesTestingPlatform)
            ? LaunchSettings.Read(target.ProjectPath, target.Of("AppDesignerFolder"))
            : LaunchSettings.None;
        var arguments = usesTestingPlatform ? Arguments(target, launch) : PlatformArguments.None;
        return new TestProject(
            name,
            target.ProjectPath,
            target.TargetFramework,
            path,
            assembly.Frameworks,
            usesTestingPlatform,
            runSettings,
            references.Of(target)
        )
        {
            Configuration = target.Of("Configuration"),
            WorkingDirectory = usesTestingPlatform
                ? WorkingDirectory(target)
                : Path.GetDirectoryName(path)!,
            EnvironmentVariables = runSettings is null
                ? launch.EnvironmentVariables
                : RunSettings.EnvironmentVariables(runSettings),
            Arguments = arguments.Values,
            Packages = assembly.Packages,
            NoDriverReason = assembly.NoDriverReason ?? arguments.Reason,
        };
    }

    /// <summary>Full path of the assembly that a target builds.</summary>
    public static string AssemblyPath(ProjectTarget target) =>
        Path.GetFullPath(target.Of("TargetPath"), target.ProjectFolder);

    // As `dotnet test` decides. Where it would refuse (a Testing Platform project under the VSTest runner) and the
    // project has nothing of VSTest in it, its own executable is the one way left.
    private bool UsesTestingPlatform(ProjectTarget target, TestAssembly assembly) =>
        target.Is("IsTestingPlatformApplication")
        && (
            _runnerIsTestingPlatform
            || target.Is("TestingPlatformDotnetTestSupport")
            || !assembly.Packages.ContainsKey("Microsoft.NET.Test.Sdk")
        );

    private string WorkingDirectory(ProjectTarget target)
    {
        if (!_runnerIsTestingPlatform && target.Is("TestingPlatformDotnetTestSupport"))
        {
            // A task of the build starts it, and tasks run in the project's folder.
            return target.ProjectFolder;
        }
        var own = target.Of("RunWorkingDirectory");
        var folder = own.Length > 0 ? own : target.Of("StartWorkingDirectory");
        return folder.Length > 0 ? Path.GetFullPath(folder, target.ProjectFolder) : root;
    }

    // The task of the build that starts the executable elsewhere knows neither launch profiles nor RunArguments.
    private bool IsLaunched(bool usesTestingPlatform) =>
        usesTestingPlatform && _runnerIsTestingPlatform;

    private PlatformArguments Arguments(ProjectTarget target, LaunchSettings launch)
    {
        const string property = "TestingPlatformCommandLineArguments";
        var file = Path.GetFileName(target.ProjectPath);
        var arguments = PlatformArguments.Read(
            target.Of(property),
            $"the property {property} of {file}"
        );
        return _runnerIsTestingPlatform
            ? PlatformArguments
                .Read(
                    RunArguments(target),
                    $"the property RunArguments (or StartArguments) of {file}"
                )
                .With(arguments)
                .With(
                    PlatformArguments.Read(
                        launch.Arguments,
                        $"commandLineArgs of {Path.GetFileName(launch.File)}"
                    )
                )
            : arguments;
    }

    // Where the executable is no program of its own, they begin with what makes dotnet run it.
    private static string RunArguments(ProjectTarget target)
    {
        var arguments = target.Of("RunArguments");
        var start = $"exec \"{target.Of("TargetPath")}\"";
        return arguments.StartsWith(start, StringComparison.Ordinal)
            ? arguments[start.Length..]
            : arguments;
    }

    private static string? RunSettingsPath(ProjectTarget target)
    {
        var named = target.Of("VSTestSetting");
        var path = named.Length > 0 ? named : target.Of("RunSettingsFilePath");
        return path.Length > 0 ? Path.GetFullPath(path, target.ProjectFolder) : null;
    }
}
