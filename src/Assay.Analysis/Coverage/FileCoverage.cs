namespace Assay.Analysis.Coverage;

/// <summary>What is covered of one source file in one assembly.</summary>
/// <param name="Assembly">Name of the assembly.</param>
/// <param name="Path">Full path, as the debug symbols have it.</param>
/// <param name="Lines">Lines with code, by number: how many tests pass them.</param>
/// <param name="Branches">Branches with the number of tests that take each way.</param>
/// <param name="Methods">Methods with their lines.</param>
public sealed record FileCoverage(
    string Assembly,
    string Path,
    IReadOnlyDictionary<int, int> Lines,
    IReadOnlyList<BranchCoverage> Branches,
    IReadOnlyList<MethodCoverage> Methods
)
{
    /// <summary>How many lines at least one test passes.</summary>
    public int LinesCovered => Lines.Count(l => l.Value > 0);

    /// <summary>How many ways branches have.</summary>
    public int BranchPaths => Branches.Sum(b => b.Tests.Count);

    /// <summary>How many ways of branches at least one test takes.</summary>
    public int BranchPathsCovered => Branches.Sum(b => b.Tests.Count(t => t > 0));
}

/// <summary>What is covered of one branch.</summary>
/// <param name="Line">Line of the statement that branches.</param>
/// <param name="Tests">For each way on, how many tests take it.</param>
public sealed record BranchCoverage(int Line, IReadOnlyList<int> Tests);

/// <summary>What is covered of one method in one file.</summary>
/// <param name="Type">Full name of its type.</param>
/// <param name="Name">Its name with parameter types.</param>
/// <param name="Lines">Its lines with code, by number: how many tests pass them.</param>
public sealed record MethodCoverage(string Type, string Name, IReadOnlyDictionary<int, int> Lines);
