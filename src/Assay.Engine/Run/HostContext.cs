namespace Assay.Engine.Run;

/// <summary>What a host's work needs to know and to tell.</summary>
internal sealed class HostContext(int host, RunOptions options, UsageMeter usage, RunEvents events)
{
    /// <summary>Number of the host within the run.</summary>
    public int Host { get; } = host;

    /// <summary>How tests are run.</summary>
    public RunOptions Options { get; } = options;

    /// <summary>Where processor time and memory are counted.</summary>
    public UsageMeter Usage { get; } = usage;

    /// <summary>Time that the host spent in tear-down after the last results of its batches.</summary>
    public TimeSpan Trailing { get; set; }

    /// <summary>True while tests run a second time.</summary>
    public bool IsSecondLook { get; set; }

    /// <summary>Adds an event; true where it is recorded.</summary>
    public bool Publish(RunEvent happened) =>
        events.Publish(IsSecondLook ? new SecondLook(happened) : happened);
}
