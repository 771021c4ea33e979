using Assay.Engine.Workspace.Build;
using Assay.Engine.Workspace.Describe;
using Assay.Engine.Workspace.Solutions;
using Assay.Engine.Workspace.Targets;

namespace Assay.Engine.Workspace;

/// <summary>Looks at the projects of a solution without building them; packages are restored, because test projects are known by theirs.</summary>
/// <param name="scope">From <see cref="SolutionFinder"/>.</param>
public sealed class ProjectSurvey(SolutionScope scope)
{
    /// <summary>Restores packages.</summary>
    /// <exception cref="AssayException">They cannot be restored.</exception>
    public async Task RestoreAsync(CancellationToken cancel)
    {
        foreach (var path in scope.SolutionPath is { } solution ? [solution] : scope.ProjectPaths)
        {
            await new Restorer(scope.Root).RestoreAsync(scope.Name, path, cancel);
        }
    }

    /// <summary>The projects, ordered by name.</summary>
    /// <exception cref="AssayException">The solution is damaged, or MSBuild cannot be asked.</exception>
    public async Task<IReadOnlyList<SurveyedProject>> LookAsync(CancellationToken cancel)
    {
        var contents = await SolutionReader.ReadAsync(scope, configuration: null, cancel);
        var folder = AssayFolder.Create(scope.Root).PathOf("workspace");
        WriteFault.Guard(folder, () => Directory.CreateDirectory(folder));
        var described = await new ProjectDescriber(
            scope.Root,
            folder,
            TimeProvider.System
        ).DescribeAsync([.. contents.Members.Where(m => m.IsBuilt)], contents.SolutionPath, cancel);
        var targets = described
            .Targets.Where(t => !t.IsWhole)
            .ToLookup(t => t.ProjectPath, Paths.Comparer);
        var names = ProjectNames.Of(contents.AllPaths, scope.Root);
        var choice = new TargetChoice(
            await InstalledRuntimes.FindAsync(scope.Root, cancel),
            named: null
        );
        return
        [
            .. contents
                .Members.Select(m => Look(names[m.Path], m.Path, [.. targets[m.Path]], choice))
                .OrderBy(p => p.Name, StringComparer.Ordinal),
        ];
    }

    private static SurveyedProject Look(
        string name,
        string path,
        ProjectTarget[] targets,
        TargetChoice choice
    )
    {
        var tests = targets.Where(t => t.IsTest).ToArray();
        if (tests.Length == 0)
        {
            return new SurveyedProject(name, path, IsTest: false, null, null);
        }
        return choice.TryChoose(tests, out var chosen, out var refusal)
            ? new SurveyedProject(name, path, IsTest: true, chosen.TargetFramework, null)
            : new SurveyedProject(name, path, IsTest: true, null, refusal.Reason);
    }
}

/// <summary>A project as it is before a build.</summary>
/// <param name="Name">Its name in test ids.</param>
/// <param name="Path">Full path of the project file.</param>
/// <param name="IsTest">Whether it holds tests.</param>
/// <param name="Target">The target framework in which its tests would run; null where it has none.</param>
/// <param name="Reason">A sentence that says why its tests can't run here, and what to do; otherwise null.</param>
public sealed record SurveyedProject(
    string Name,
    string Path,
    bool IsTest,
    string? Target,
    string? Reason
);
