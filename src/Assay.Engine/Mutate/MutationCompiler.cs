using System.Globalization;
using Assay.Engine.Instrument;
using Assay.Engine.Workspace;
using Assay.Engine.Workspace.Build.Fingerprint;
using Assay.Mutation;

namespace Assay.Engine.Mutate;

/// <summary>Compiles the code under test of a solution with all its mutants, from the calls of the compiler that its build made.</summary>
/// <param name="folder">Where the mutated assemblies go.</param>
/// <param name="calls">The calls that are known.</param>
/// <param name="options">What is mutated.</param>
internal sealed class MutationCompiler(
    AssayFolder folder,
    IReadOnlyList<RecordedCall> calls,
    MutationOptions options
)
{
    private const string Probe = "Assay.Probe.dll";

    /// <summary>Full path of the assembly that has the switch.</summary>
    public static string ProbePath { get; } = Path.Combine(AppContext.BaseDirectory, "host", Probe);

    /// <summary>Compiles what the projects test.</summary>
    /// <param name="projects">The test projects, built.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="AssayException">Nothing can be mutated, or the assemblies cannot be written.</exception>
    public MutatedSolution Compile(IReadOnlyList<TestProject> projects, CancellationToken cancel)
    {
        var work = new WorkFolder(folder.PathOf("mutated"));
        try
        {
            var leftOut = new List<string>();
            var omitted = new List<LeftOut>();
            var tested = TestedCode.Of(projects, calls);
            var compiled = new Dictionary<RecordedCall, Written>();
            var next = options.FirstNumber;
            foreach (var call in tested.Calls)
            {
                if (
                    Compile(call, options with { FirstNumber = next }, leftOut, cancel) is
                    (var plan, { } code)
                )
                {
                    omitted.AddRange(plan.LeftOut);
                    next += code.Mutants.Count;
                    compiled[call] = Write(work, compiled.Count, call, code);
                }
            }
            if (compiled.Count == 0)
            {
                throw new AssayException(
                    Fault.BrokenBuild,
                    "No code of this solution can be mutated; see why below.",
                    [.. leftOut, .. tested.Unknown]
                );
            }
            return new MutatedSolution(
                [.. compiled.Values.Select(w => w.Code)],
                [.. projects.Select(p => ProjectWith(p, tested, compiled, next, work))],
                [.. leftOut, .. tested.Unknown]
            )
            {
                Folder = work,
                Omitted =
                [
                    .. omitted
                        .GroupBy(o => o.Reason, StringComparer.Ordinal)
                        .OrderBy(g => g.Key, StringComparer.Ordinal)
                        .Select(g => new LeftOut(g.Key, g.Sum(o => o.Number))),
                ],
            };
        }
        catch
        {
            work.Dispose();
            throw;
        }
    }

    private static (MutationPlan Plan, MutatedAssembly Code)? Compile(
        RecordedCall call,
        MutationOptions options,
        List<string> leftOut,
        CancellationToken cancel
    )
    {
        try
        {
            var plan = MutationPlan.From(
                new CompilerInput(call.Call.Text, call.Call.Folder),
                options
            );
            return (plan, plan.Compile(cancel));
        }
        catch (MutationException e)
        {
            leftOut.Add(
                $"{Path.GetFileName(call.Call.Output)} is not mutated: {e.Message.TrimEnd('.')}."
            );
            return null;
        }
    }

    private static Written Write(
        WorkFolder work,
        int index,
        RecordedCall call,
        MutatedAssembly code
    )
    {
        var place = index.ToString(CultureInfo.InvariantCulture);
        var file = Path.GetFileName(call.Call.Output);
        var path = Path.Combine(work.Path, place, file);
        WriteFault.Guard(
            path,
            () =>
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, code.Pe);
                if (code.Pdb is { } symbols)
                {
                    File.WriteAllBytes(Path.ChangeExtension(path, ".pdb"), symbols);
                }
            }
        );
        return new Written(new MutatedCode(code.Name, file, code.Mutants), place);
    }

    private static RewrittenProject ProjectWith(
        TestProject project,
        TestedCode tested,
        Dictionary<RecordedCall, Written> compiled,
        int mutants,
        WorkFolder work
    )
    {
        var own = tested
            .Of(project)
            .Where(compiled.ContainsKey)
            .Select(c => compiled[c])
            .ToDictionary(w => w.Code.File, w => w.Place);
        var file = work.PathOf(project.Name + ".deps.json");
        WriteFault.Guard(
            file,
            () =>
                File.WriteAllText(file, DependencyFile.Of(project.AssemblyPath).With(own, [Probe]))
        );
        return new RewrittenProject(
            project,
            file,
            [
                work.Path,
                Path.GetDirectoryName(project.AssemblyPath)!,
                Path.GetDirectoryName(ProbePath)!,
            ],
            [],
            []
        )
        {
            Mutants = own.Count > 0 ? mutants : 0,
        };
    }

    private sealed record Written(MutatedCode Code, string Place);
}
