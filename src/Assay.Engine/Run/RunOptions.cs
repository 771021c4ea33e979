using Assay.Engine.Discover;
using Assay.Engine.Instrument;
using Assay.Engine.Map;
using Assay.Engine.Plan;
using Assay.Engine.Run.OwnRunner;

namespace Assay.Engine.Run;

/// <summary>How tests are run.</summary>
/// <param name="SolutionDirectory">Full path of the solution's folder.</param>
/// <param name="TestTimeout">A test that runs longer is ended with its host.</param>
/// <param name="FixtureTimeout">The same for discovery and for set-up and tear-down outside of tests.</param>
/// <param name="Jobs">Most hosts at a time; null for as many as cores, and more while these idle.</param>
public sealed record RunOptions(
    string SolutionDirectory,
    TimeSpan TestTimeout,
    TimeSpan FixtureTimeout,
    int? Jobs
)
{
    /// <summary>Projects whose hosts run rewritten copies of their assemblies, by name; empty for a plain run.</summary>
    public IReadOnlyDictionary<string, RewrittenProject> Rewritten { get; init; } =
        new Dictionary<string, RewrittenProject>();

    /// <summary>
    /// False to leave out of maps what tests touch, and to keep nothing of what is seen: only to measure what that part of a
    /// map costs.
    /// </summary>
    public bool WithEffects { get; init; } = true;

    /// <summary>Hosts of <see cref="Rewritten"/> projects that are coming up already; null where there are none.</summary>
    public HostsAhead? Ahead { get; init; }

    /// <summary>
    /// Asked of a host, by its number, when nothing is left for it: which of its tests it is to run a second time. What
    /// happens then comes as <see cref="SecondLook"/>.
    /// </summary>
    public Func<int, IReadOnlyList<TestCase>> RunAgain { get; init; } = _ => [];

    /// <summary>Which tests must not run at the same time, whatever their frameworks allow.</summary>
    public Conflicts Conflicts { get; init; } = Conflicts.None;

    /// <summary>Which projects may be spread over processes although their settings forbid parallel tests.</summary>
    public AcrossProcesses AcrossProcesses { get; init; } = AcrossProcesses.None;

    /// <inheritdoc cref="PlanFacts.Risks"/>
    public IReadOnlyDictionary<string, double>? Risks { get; init; }

    /// <inheritdoc cref="PlanFacts.Shuffle"/>
    public Shuffle? Shuffle { get; init; }

    /// <summary>What a plan is made from.</summary>
    /// <param name="durations">Recorded wall time by test id; may lack any.</param>
    public PlanFacts PlanFacts(IReadOnlyDictionary<string, TimeSpan> durations) =>
        new(durations, Jobs ?? Environment.ProcessorCount)
        {
            Conflicts = Conflicts,
            Risks = Risks,
            Shuffle = Shuffle,
        };

    /// <summary>True to leave out projects that only their own runner can run.</summary>
    public bool DrivenOnly { get; init; }

    /// <summary>A project's own runner that takes longer is ended.</summary>
    public TimeSpan OwnRunnerTimeout { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The same for projects that only their own runner can run.</summary>
    public OwnRunLimits OwnRunLimits =>
        new(TestTimeout > FixtureTimeout ? TestTimeout : FixtureTimeout, OwnRunnerTimeout);
}
