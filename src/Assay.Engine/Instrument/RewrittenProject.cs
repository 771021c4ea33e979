using Assay.Analysis.Coverage;
using Assay.Engine.Workspace;

namespace Assay.Engine.Instrument;

/// <summary>A test project whose hosts run rewritten copies of its assemblies.</summary>
/// <param name="Project">The project.</param>
/// <param name="DependencyFile">Full path of the deps file that leads to the copies.</param>
/// <param name="ProbingPaths">Full paths of the folders in which the runtime is to look for what that file names, in order.</param>
/// <param name="Modules">The copies.</param>
/// <param name="LeftOut">A sentence for each of the user's assemblies that could not be rewritten.</param>
public sealed record RewrittenProject(
    TestProject Project,
    string DependencyFile,
    IReadOnlyList<string> ProbingPaths,
    IReadOnlyList<RewrittenModule> Modules,
    IReadOnlyList<string> LeftOut
)
{
    /// <summary>
    /// Digest of the assemblies without block probes: third-party code, and what was left out. Which tests run them is
    /// not known, so that a change of one may matter to any.
    /// </summary>
    public string Rest { get; init; } = "";

    /// <summary>How many mutants the copies hold, numbered from 0 through all of them; 0 where they have probes instead.</summary>
    public int Mutants { get; init; }

    /// <summary>Full paths of the user's assemblies in folders below the bin folder, and of their copies.</summary>
    public IReadOnlyList<(string Built, string Copy)> Below { get; init; } = [];
}

/// <summary>A rewritten copy of one assembly.</summary>
/// <param name="File">Its path below the bin folder, with <c>/</c>.</param>
/// <param name="Key">Digest of what it was made from.</param>
/// <param name="IsUsersCode">False for third-party code, of which only calls to the outside are known.</param>
/// <param name="IsTestAssembly">True for the test project's own assembly.</param>
/// <param name="Table">What its probes stand for.</param>
public sealed record RewrittenModule(
    string File,
    string Key,
    bool IsUsersCode,
    bool IsTestAssembly,
    BlockTable Table
);
