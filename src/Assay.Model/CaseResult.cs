namespace Assay.Model;

/// <summary>One result of a test case; a case whose rows can't be told apart before running has several.</summary>
/// <param name="Row">The framework's name of the row, where the case has several results; otherwise null.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Wall">Elapsed time between the framework's start and end of this result, class construction and disposal included, shared fixtures not.</param>
/// <param name="Cpu">Processor time that the host process used in the meantime, all threads; null where it could not be measured.</param>
/// <param name="AllocatedBytes">Managed bytes that the host process allocated in the meantime, all threads; null where it could not be measured.</param>
/// <param name="Fixture">Time since the previous result ended that went into shared set-up and tear-down and into the framework; null where it could not be measured.</param>
/// <param name="Message">Failure message or reason for skipping.</param>
/// <param name="StackTrace">Stack trace of the failure.</param>
/// <param name="Output">What the test wrote, as far as the framework captured it.</param>
public sealed record CaseResult(
    string? Row,
    Outcome Outcome,
    TimeSpan Wall,
    TimeSpan? Cpu,
    long? AllocatedBytes,
    TimeSpan? Fixture,
    string? Message = null,
    string? StackTrace = null,
    string? Output = null
)
{
    /// <summary>The elapsed time as far as it is a measurement; null for a test that never ran, of which nothing was taken.</summary>
    public TimeSpan? MeasuredWall => Wall > TimeSpan.Zero || Cpu is not null ? Wall : null;
}
