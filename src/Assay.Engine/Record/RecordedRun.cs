namespace Assay.Engine.Record;

/// <summary>How a recorded run came to its end.</summary>
public enum RunState
{
    /// <summary>All of its tests have run.</summary>
    Finished,

    /// <summary>It was stopped by the user.</summary>
    Cancelled,

    /// <summary>Its process died, or it is still running.</summary>
    Interrupted,
}

/// <summary>One recorded run.</summary>
/// <param name="Id">Its number in the store; later runs have higher ones.</param>
/// <param name="Info">What it was.</param>
/// <param name="Started">When it began, in UTC.</param>
/// <param name="Finished">When it ended, in UTC; null where <see cref="State"/> is <see cref="RunState.Interrupted"/>.</param>
/// <param name="Repeats">Its repeats, at least one; a plain run has one.</param>
/// <param name="Projects">The projects that took part, by name.</param>
/// <param name="Remarks">What went wrong or was unusual outside of every test.</param>
public sealed record RecordedRun(
    long Id,
    RunInfo Info,
    DateTimeOffset Started,
    DateTimeOffset? Finished,
    IReadOnlyList<RecordedRepeat> Repeats,
    IReadOnlyList<RecordedProject> Projects,
    IReadOnlyList<RecordedRemark> Remarks
)
{
    /// <summary>How it came to its end.</summary>
    public RunState State =>
        Finished is null ? RunState.Interrupted
        : Repeats.Any(r => r.WasCancelled) ? RunState.Cancelled
        : RunState.Finished;
}

/// <summary>One repeat of a run; what is null was not measured, as when the process died.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Elapsed">Elapsed time.</param>
/// <param name="Cpu">Processor time of controller and hosts.</param>
/// <param name="Cores">Processors that the run could use.</param>
/// <param name="PeakMemoryBytes">Largest sum of the working sets of controller and hosts.</param>
/// <param name="WasCancelled">True where it was stopped before its end.</param>
public sealed record RecordedRepeat(
    int Number,
    TimeSpan? Elapsed,
    TimeSpan? Cpu,
    int? Cores,
    long? PeakMemoryBytes,
    bool WasCancelled
);

/// <summary>A project of a recorded run.</summary>
/// <param name="Name">Name in test ids.</param>
/// <param name="Path">Path of the project file, relative to the solution, with slashes.</param>
/// <param name="TargetFramework">The target in which it ran.</param>
/// <param name="Usage">What its hosts took, by repeat; lacks those of which no host ended.</param>
public sealed record RecordedProject(
    string Name,
    string Path,
    string TargetFramework,
    IReadOnlyList<RecordedUsage> Usage
);

/// <summary>What the hosts of a project took in one repeat.</summary>
/// <param name="Repeat">Number of the repeat.</param>
/// <param name="Elapsed">From the start of the first host to the end of the last.</param>
/// <param name="Hosts">Sum of the times that hosts were up.</param>
/// <param name="Cpu">Processor time of the hosts.</param>
/// <param name="Trailing">Time in tear-down after the last results of their batches.</param>
/// <param name="PeakMemoryBytes">Largest sum of the working sets of the hosts; null where it was not measured.</param>
public sealed record RecordedUsage(
    int Repeat,
    TimeSpan Elapsed,
    TimeSpan Hosts,
    TimeSpan Cpu,
    TimeSpan Trailing,
    long? PeakMemoryBytes
);

/// <summary>A recorded remark.</summary>
/// <param name="Project">Name of the project.</param>
/// <param name="Text">What was said.</param>
/// <param name="IsFailure">True where <c>dotnet test</c> would fail because of it.</param>
public sealed record RecordedRemark(string Project, string Text, bool IsFailure);
