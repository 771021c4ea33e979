using Assay.Model;

namespace Assay.Engine.Record;

/// <summary>A test case, as recorded.</summary>
/// <param name="Id">The test id.</param>
/// <param name="Project">Name of its project.</param>
/// <param name="Framework">Its framework.</param>
/// <param name="Class">Full name of the class.</param>
/// <param name="Method">Name of the method.</param>
public sealed record RecordedTest(
    string Id,
    string Project,
    Framework Framework,
    string Class,
    string Method
);

/// <summary>One recorded result; what is null was not measured.</summary>
/// <param name="Test">The case.</param>
/// <param name="Repeat">Number of the repeat, from 1.</param>
/// <param name="Row">Name of the row, where the case has several results; otherwise null.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Wall">Elapsed time, shared fixtures not included.</param>
/// <param name="Cpu">Processor time.</param>
/// <param name="AllocatedBytes">Managed bytes that were allocated.</param>
/// <param name="Fixture">Time that went into shared fixtures and the framework before this result.</param>
public sealed record RecordedResult(
    RecordedTest Test,
    int Repeat,
    string? Row,
    Outcome Outcome,
    TimeSpan? Wall,
    TimeSpan? Cpu,
    long? AllocatedBytes,
    TimeSpan? Fixture
)
{
    /// <summary>Failure message or reason for skipping, cut where it was very long.</summary>
    public string? Message { get; init; }

    /// <summary>Stack trace, cut where it was very long.</summary>
    public string? StackTrace { get; init; }

    /// <summary>What a test that did not pass wrote, cut where it was very long.</summary>
    public string? Output { get; init; }
}
