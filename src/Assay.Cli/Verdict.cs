namespace Assay.Cli;

/// <summary>What a command that came to its end found.</summary>
internal enum Verdict
{
    /// <summary>Nothing to complain about.</summary>
    Fine,

    /// <summary>The signal is raised: tests failed, or a budget or threshold is broken.</summary>
    Andon,
}
