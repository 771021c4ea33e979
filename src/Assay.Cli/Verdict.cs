namespace Assay.Cli;

/// <summary>What a command that came to its end found.</summary>
internal enum Verdict
{
    /// <summary>Nothing to complain about.</summary>
    Fine,

    /// <summary>The signal is raised: tests failed, or a budget or threshold is broken.</summary>
    Andon,

    /// <summary>A check-up found that the solution, the disk or the access to it is not usable.</summary>
    Unusable,

    /// <summary>A check-up found that the solution does not restore or build here.</summary>
    DoesNotBuild,

    /// <summary>A check-up found no test that can run here.</summary>
    NothingToRun,
}
