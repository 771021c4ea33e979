namespace Assay.Engine;

/// <summary>What a user can cause, by the exit code that it leads to.</summary>
public enum Fault
{
    /// <summary>The command line, the configuration or the given path is not usable.</summary>
    Usage = 2,

    /// <summary>The user's build, restore or baseline is broken.</summary>
    BrokenBuild = 3,

    /// <summary>There is nothing to run.</summary>
    NothingToRun = 4,
}

/// <summary>Something that a user can cause: one sentence that says what happened and what to do, and the exit code.</summary>
/// <param name="fault">The exit code.</param>
/// <param name="message">What happened and what to do.</param>
/// <param name="details">Lines that go with it, such as the compiler's first errors; may be empty.</param>
public sealed class AssayException(
    Fault fault,
    string message,
    IReadOnlyList<string>? details = null
) : Exception(message)
{
    /// <summary>The exit code.</summary>
    public Fault Fault { get; } = fault;

    /// <summary>Lines that go with the message.</summary>
    public IReadOnlyList<string> Details { get; } = details ?? [];
}
