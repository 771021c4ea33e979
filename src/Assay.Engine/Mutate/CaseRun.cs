using Assay.Engine.Run;

namespace Assay.Engine.Mutate;

/// <summary>How a test ended in a host whose assemblies hold mutants.</summary>
internal enum CaseEnd
{
    /// <summary>It passed, or did not want to run.</summary>
    Passed,

    /// <summary>It failed, or gave no result although it was to run.</summary>
    Failed,

    /// <summary>The process died.</summary>
    Died,

    /// <summary>It took too long, and was ended with its process.</summary>
    Hung,
}

/// <summary>One test in such a host.</summary>
/// <param name="Test">The test.</param>
/// <param name="End">How it ended.</param>
/// <param name="Wall">How long it took.</param>
/// <param name="Reached">The mutants that it reached; while one is alive no others.</param>
internal sealed record CaseRun(
    TestCase Test,
    CaseEnd End,
    TimeSpan Wall,
    IReadOnlyCollection<int> Reached
);

/// <summary>Tests that were run together.</summary>
/// <param name="Cases">Those that ended or were ended, in the order in which they were to run.</param>
/// <param name="Between">The mutants that set-up and tear-down of all of them reached.</param>
internal sealed record BatchRun(IReadOnlyList<CaseRun> Cases, IReadOnlyCollection<int> Between);
