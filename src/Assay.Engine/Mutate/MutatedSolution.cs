using Assay.Engine.Instrument;
using Assay.Mutation;

namespace Assay.Engine.Mutate;

/// <summary>The code under test with all its mutants compiled into it, ready to be loaded by hosts.</summary>
/// <param name="Assemblies">The mutated assemblies.</param>
/// <param name="Projects">The test projects whose hosts run them.</param>
/// <param name="LeftOut">A sentence for each assembly of the user that is not mutated.</param>
internal sealed record MutatedSolution(
    IReadOnlyList<MutatedCode> Assemblies,
    IReadOnlyList<RewrittenProject> Projects,
    IReadOnlyList<string> LeftOut
) : IDisposable
{
    /// <summary>The folder that the assemblies lie in; deleted with this.</summary>
    public required WorkFolder Folder { get; init; }

    /// <summary>What is not among the mutants, by reason.</summary>
    public IReadOnlyList<LeftOut> Omitted { get; init; } = [];

    /// <summary>All mutants by number, each with the name of its assembly.</summary>
    public IEnumerable<(string Assembly, Mutant Mutant)> Mutants =>
        Assemblies.SelectMany(a => a.Mutants.Select(m => (a.Name, m)));

    /// <inheritdoc/>
    public void Dispose() => Folder.Dispose();
}

/// <summary>One mutated assembly.</summary>
/// <param name="Name">Name of the assembly.</param>
/// <param name="File">Its file name.</param>
/// <param name="Mutants">Its mutants.</param>
internal sealed record MutatedCode(string Name, string File, IReadOnlyList<Mutant> Mutants);
