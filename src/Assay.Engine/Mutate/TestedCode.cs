using Assay.Engine.Instrument;
using Assay.Engine.Workspace;
using Assay.Engine.Workspace.Build.Fingerprint;

namespace Assay.Engine.Mutate;

/// <summary>The assemblies of the user that tests load and that hold no tests, each with the call of the compiler that made it.</summary>
internal sealed class TestedCode
{
    private readonly Dictionary<TestProject, List<RecordedCall>> _ofProject = [];

    private TestedCode() { }

    /// <summary>The calls, in the order of the files' names.</summary>
    public IReadOnlyList<RecordedCall> Calls { get; private set; } = [];

    /// <summary>A sentence for each assembly of which it is not known how to compile it.</summary>
    public IReadOnlyList<string> Unknown { get; private set; } = [];

    /// <summary>The calls that made what a project's tests load.</summary>
    public IReadOnlyList<RecordedCall> Of(TestProject project) => _ofProject[project];

    /// <summary>Finds them.</summary>
    /// <param name="projects">The test projects.</param>
    /// <param name="calls">The calls that are known.</param>
    /// <exception cref="AssayException">The dependencies of a project cannot be read.</exception>
    public static TestedCode Of(
        IReadOnlyList<TestProject> projects,
        IReadOnlyList<RecordedCall> calls
    )
    {
        var found = new TestedCode();
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        var tests = projects.Select(p => p.AssemblyPath).Select(NameOf).ToHashSet();
        foreach (var project in projects)
        {
            var bin = Path.GetDirectoryName(project.AssemblyPath)!;
            var own = found._ofProject[project] = [];
            foreach (
                var file in DependencyFile
                    .Of(project.AssemblyPath)
                    .OfProjects.Where(f => !tests.Contains(NameOf(f)))
                    .Select(f => Path.Combine(bin, f))
                    .Where(File.Exists)
            )
            {
                if (calls.FirstOrDefault(c => Made(c, file)) is { } call)
                {
                    own.Add(call);
                }
                else
                {
                    unknown.Add(
                        $"{Path.GetFileName(file)} is not mutated: it is not C#, or its build did not say how the compiler was called."
                    );
                }
            }
        }
        found.Calls =
        [
            .. found
                ._ofProject.Values.SelectMany(c => c)
                .Distinct()
                .OrderBy(c => NameOf(c.Call.Output), StringComparer.Ordinal)
                .ThenBy(c => c.Call.Output, StringComparer.Ordinal),
        ];
        found.Unknown = [.. unknown];
        return found;
    }

    private static bool Made(RecordedCall call, string file) =>
        Paths.Comparer.Equals(call.Call.Output, file)
        || (
            call.Copies.TryGetValue(call.Call.Output, out var copies)
            && copies.Contains(file, Paths.Comparer)
        );

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);
}
