namespace Assay.Cli.Commands;

/// <summary>How much is said beside the results.</summary>
internal enum Loudness
{
    /// <summary>Errors, and notes on what the results lack.</summary>
    Quiet,

    /// <summary>Progress, failures and remarks.</summary>
    Normal,

    /// <summary>Also hosts, builds and reasons.</summary>
    Verbose,
}
