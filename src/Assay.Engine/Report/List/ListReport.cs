using Assay.Engine.Discover;
using Assay.Engine.Record;
using Assay.Engine.Run;
using Assay.Engine.Run.OwnRunner;
using Assay.Engine.Workspace;

namespace Assay.Engine.Report.List;

/// <summary>Makes the list of a solution's tests.</summary>
/// <param name="solution">File name of the solution, or of the project or folder that was given.</param>
/// <param name="root">Full path of the folder to which paths are relative.</param>
public sealed class ListReport(string solution, string root)
{
    /// <summary>The list of what was discovered.</summary>
    /// <param name="suites">The suites, with the cases that are to be listed.</param>
    /// <param name="undriven">Projects that only their own runner can run.</param>
    /// <param name="setAside">Projects that are left out.</param>
    public ListDocument Of(
        IReadOnlyList<ProjectSuite> suites,
        IReadOnlyList<UndrivenTests> undriven,
        IReadOnlyList<SetAsidePart> setAside
    ) =>
        new(
            solution,
            [
                .. suites
                    .GroupBy(s => s.Project)
                    .Select(g => Driven(g.Key, [.. g]))
                    .Concat(undriven.Select(Undriven))
                    .OrderBy(p => p.Project, StringComparer.Ordinal),
            ],
            setAside,
            [
                .. suites
                    .SelectMany(s => s.Cases)
                    .Concat(undriven.SelectMany(u => u.Cases))
                    .Select(Listed)
                    .OrderBy(t => t.Id, StringComparer.Ordinal),
            ]
        );

    private ListedProject Driven(TestProject project, IReadOnlyList<ProjectSuite> suites) =>
        new(
            project.Name,
            PathOf(project),
            project.TargetFramework,
            [
                .. suites.Select(s => new ListedFramework(
                    StableNames.Of(s.Framework),
                    s.FrameworkVersion
                )),
            ],
            suites.Sum(s => s.Cases.Count),
            null
        );

    private ListedProject Undriven(UndrivenTests tests)
    {
        var undriven = tests.Project;
        return new(
            undriven.Project.Name,
            PathOf(undriven.Project),
            undriven.Project.TargetFramework,
            [
                .. undriven.Project.Frameworks.Select(f => new ListedFramework(
                    StableNames.Of(f),
                    null
                )),
            ],
            tests.Cases.Count,
            undriven.Reason
        );
    }

    private static ListedTest Listed(TestCase test) =>
        new(
            test.Id,
            test.Project.Name,
            StableNames.Of(test.Framework),
            test.Host.Class,
            test.Host.Method,
            test.Host.Group,
            test.Host.Explicit
        );

    private string PathOf(TestProject project) =>
        Path.GetRelativePath(root, project.ProjectPath).Replace(Path.DirectorySeparatorChar, '/');
}
