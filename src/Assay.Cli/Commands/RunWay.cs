using Assay.Engine.Discover;
using Assay.Engine.Plan;
using Assay.Engine.Run;

namespace Assay.Cli.Commands;

/// <summary>How a command runs the chosen tests.</summary>
/// <param name="Command">Name of the command, for the record.</param>
internal sealed record RunWay(string Command)
{
    /// <summary>The suites with the cases that are run; null for all that the filter leaves.</summary>
    public IReadOnlyList<ProjectSuite>? Suites { get; init; }

    /// <summary>How many times all of them are run.</summary>
    public int Repeats { get; init; } = 1;

    /// <summary>How many times more what failed is run, to tell flaky tests from broken ones.</summary>
    public int Retries { get; init; }

    /// <summary>What is at stake by test id, where those with most at stake run first; null where the run is only to be short.</summary>
    public IReadOnlyDictionary<string, double>? Risks { get; init; }

    /// <summary>The order by chance in which they run; null for none.</summary>
    public Shuffle? Shuffle { get; init; }

    /// <summary>True to leave out projects that only their own runner can run.</summary>
    public bool DrivenOnly { get; init; }

    /// <summary>When the run ends early.</summary>
    public StopRule Stop { get; init; } = StopRule.Never;
}
