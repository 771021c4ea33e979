namespace Assay.Cli;

/// <summary>What became of a command.</summary>
internal enum Verdict
{
    /// <summary>Nothing to complain about.</summary>
    Fine,

    /// <summary>The signal is raised: tests failed, or a budget or threshold is broken.</summary>
    Andon,

    /// <summary>The solution, the disk or the access to it, or the command line, is not usable.</summary>
    Unusable,

    /// <summary>The solution does not restore or build here.</summary>
    DoesNotBuild,

    /// <summary>No test can run here.</summary>
    NothingToRun,
}
