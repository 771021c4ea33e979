using Assay.Engine.Workspace.Build;
using Assay.Engine.Workspace.Describe;
using Assay.Engine.Workspace.Solutions;
using Assay.Engine.Workspace.Targets;

namespace Assay.Engine.Workspace;

/// <summary>Sorts the projects of a solution into those whose tests run, those set aside with a reason, and the rest, which has no tests.</summary>
internal sealed class ProjectSorter(
    SolutionScope scope,
    SolutionContents contents,
    Description described
)
{
    private readonly ILookup<string, ProjectTarget> _targets = described.Targets.ToLookup(
        t => t.ProjectPath,
        Paths.Comparer
    );
    private readonly IReadOnlyDictionary<string, string> _names = ProjectNames.Of(
        contents.AllPaths,
        scope.Root
    );
    private readonly List<SetAside> _aside = [];
    private int _unrestored;
    private readonly List<(string Name, ProjectTarget Target)> _chosen = [];

    /// <summary>Sorts them.</summary>
    /// <param name="choice">How targets are chosen.</param>
    /// <exception cref="AssayException">None is left to run, or one was not built.</exception>
    public LoadedWorkspace Sort(TargetChoice choice)
    {
        foreach (var member in contents.Members)
        {
            Sort(member, _names[member.Path], choice);
        }
        if (_chosen.Count == 0)
        {
            throw Nothing();
        }
        RequireBuilt();
        var reader = new TestProjectReader(scope.Root, new ProjectReferences(described.Targets));
        var projects = _chosen
            .OrderBy(c => c.Name, StringComparer.Ordinal)
            .Select(c => Drivable(reader.Read(c.Name, c.Target), c.Target))
            .ToLookup(p => Directory.Exists(p.WorkingDirectory));
        if (!projects[true].Any())
        {
            throw new AssayException(Fault.Usage, LacksFolder(projects[false].First()));
        }
        _aside.AddRange(
            projects[false].Select(p => new SetAside(p.Name, LacksFolder(p), IsFailure: true))
        );
        return new LoadedWorkspace(
            scope.Root,
            scope.SolutionPath,
            projects[true].ToArray(),
            _aside.OrderBy(a => a.Name, StringComparer.Ordinal).ToArray()
        );
    }

    private void Sort(SolutionMember member, string name, TargetChoice choice)
    {
        var all = _targets[member.Path].ToArray();
        var targets = all.Where(t => !t.IsWhole && t.IsTest).ToArray();
        if (!File.Exists(member.Path))
        {
            Aside(
                "The solution names it, but the file does not exist; add it, or remove it from the solution.",
                isFailure: true
            );
        }
        else if (member.IsBuilt && all.Length == 0 && described.Errors.Count > 0)
        {
            Aside($"MSBuild cannot read it: {ErrorOf(member)}.", isFailure: true);
        }
        else if (targets.Length > 0 && !member.IsBuilt)
        {
            Aside(
                $"The solution leaves it out of the build in configuration {member.Configuration}; put it in, or name another configuration."
            );
        }
        else if (targets.Length > 0)
        {
            if (choice.TryChoose(targets, out var chosen, out var refusal))
            {
                _chosen.Add((name, chosen));
            }
            else
            {
                Aside(refusal.Reason, refusal.LacksRuntime);
            }
        }
        else if (member.IsBuilt && all.Any(t => t.IsUnrestored))
        {
            _unrestored++;
            Aside("Its packages have not been restored; build first, or leave out --no-build.");
        }

        void Aside(string reason, bool isFailure = false) =>
            _aside.Add(new SetAside(name, reason, isFailure));
    }

    private string ErrorOf(SolutionMember member)
    {
        var shown = Paths.Shown(member.Path, scope.Root);
        var error = described.Errors.FirstOrDefault(e => e.File == shown) ?? described.Errors[0];
        return error.ToString().TrimEnd('.');
    }

    private void RequireBuilt()
    {
        var missing = _chosen
            .Where(c => !File.Exists(TestProjectReader.AssemblyPath(c.Target)))
            .ToArray();
        if (missing.Length > 0)
        {
            throw new AssayException(
                Fault.BrokenBuild,
                $"{scope.Name} has not been built; build it first, or leave out --no-build.",
                BuildFailure.First(
                    missing.Select(c =>
                        $"{c.Name}: {Paths.Shown(TestProjectReader.AssemblyPath(c.Target), scope.Root)} is missing"
                    )
                )
            );
        }
    }

    private static TestProject Drivable(TestProject project, ProjectTarget target) =>
        target.Of("TargetFrameworkIdentifier") == ".NETFramework"
            ? project with
            {
                Frameworks = [],
                NoDriverReason = "no host runs on .NET Framework",
            }
            : project;

    // What starts the tests would say nothing better of it than that something does not exist.
    private static string LacksFolder(TestProject project) =>
        $"The tests of {project.Name} are to run in '{project.WorkingDirectory}', which does not exist; make that folder, or change RunWorkingDirectory in the project.";

    private AssayException Nothing()
    {
        if (_unrestored > 0)
        {
            // Whether a project has tests is known only when its packages are there.
            return new AssayException(
                Fault.BrokenBuild,
                $"{scope.Name} has not been built; build it first, or leave out --no-build."
            );
        }
        return _aside.Count == 0
            ? new AssayException(
                Fault.NothingToRun,
                $"{scope.Name} holds no test project; add one, or give the path of another solution or project."
            )
            : new AssayException(
                Fault.NothingToRun,
                $"{scope.Name} holds no test project that can be run here.",
                _aside.Select(a => $"{a.Name}: {a.Reason}").ToArray()
            );
    }
}
