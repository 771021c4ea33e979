namespace Assay.Engine;

/// <summary>What a user can cause, by what there is to mend.</summary>
public enum Fault
{
    /// <summary>The command line, the configuration or the given path is not usable.</summary>
    Usage,

    /// <summary>The user's build, restore or baseline is broken.</summary>
    BrokenBuild,

    /// <summary>There is nothing to run.</summary>
    NothingToRun,
}

/// <summary>Something that a user can cause: one sentence that says what happened and what to do.</summary>
/// <param name="fault">Its kind.</param>
/// <param name="message">What happened and what to do.</param>
/// <param name="details">Lines that go with it, such as the compiler's first errors; may be empty.</param>
public sealed class AssayException(
    Fault fault,
    string message,
    IReadOnlyList<string>? details = null
) : Exception(message)
{
    /// <summary>Its kind, which decides about the exit code.</summary>
    public Fault Fault { get; } = fault;

    /// <summary>Lines that go with the message.</summary>
    public IReadOnlyList<string> Details { get; } = details ?? [];
}
