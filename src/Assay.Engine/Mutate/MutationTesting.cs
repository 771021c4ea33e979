using Assay.Engine.Discover;
using Assay.Engine.Map;
using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Mutation;

namespace Assay.Engine.Mutate;

/// <summary>Mutation testing of a solution: compiles its code with all mutants in it, and asks its tests about each.</summary>
/// <param name="workspace">The solution, built, with the calls of its compiler.</param>
/// <param name="options">How tests are run.</param>
public sealed class MutationTesting(LoadedWorkspace workspace, RunOptions options)
{
    /// <summary>What is mutated.</summary>
    public MutationOptions Mutations { get; init; } = new(MutationCompiler.ProbePath);

    /// <summary>The maps of the test projects.</summary>
    public IReadOnlyList<ProjectMap> Maps { get; init; } = [];

    /// <summary>Told what begins.</summary>
    public Action<string> OnStage { get; init; } = _ => { };

    /// <summary>Told after each mutant how many are judged, and how many there are.</summary>
    public Action<int, int> OnJudged { get; init; } = (_, _) => { };

    /// <summary>The same with other mutators.</summary>
    /// <param name="level">Those up to this level are on.</param>
    /// <param name="only">Names of the only ones that are on; empty where the level decides.</param>
    public MutationTesting With(MutationLevel level, IReadOnlyList<string> only) =>
        new(workspace, options)
        {
            Mutations = Mutations with
            {
                Level = level,
                Only = only.Count > 0 ? only.ToHashSet(StringComparer.OrdinalIgnoreCase) : null,
            },
            Maps = Maps,
            OnStage = OnStage,
            OnJudged = OnJudged,
        };

    /// <summary>Judges all mutants.</summary>
    /// <param name="suites">The tests that may judge.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="AssayException">Nothing can be mutated, the tests can judge nothing, or the mutated assemblies cannot be written.</exception>
    /// <exception cref="ArgumentException">The options name a mutator that is none.</exception>
    public async Task<MutationResult> RunAsync(
        IReadOnlyList<ProjectSuite> suites,
        CancellationToken cancel
    )
    {
        OnStage("Compiling mutants");
        using var mutated = new MutationCompiler(
            AssayFolder.Create(workspace.Root),
            workspace.Calls,
            Mutations
        ).Compile([.. suites.Select(s => s.Project).Distinct()], cancel);
        var result = await new MutationRun(
            mutated,
            suites,
            options with
            {
                DrivenOnly = true,
                Rewritten = mutated.Projects.ToDictionary(
                    p => p.Project.Name,
                    StringComparer.Ordinal
                ),
            }
        )
        {
            Maps = Maps,
            OnStage = OnStage,
            OnJudged = OnJudged,
        }.RunAsync(cancel);
        return result with { LeftOut = mutated.LeftOut, Omitted = mutated.Omitted };
    }
}
