namespace Assay.Model;

/// <summary>How one test result ended.</summary>
public enum Outcome
{
    /// <summary>The framework reported a pass.</summary>
    Passed,

    /// <summary>The framework reported a failure.</summary>
    Failed,

    /// <summary>The framework did not run the test, or the test asked to be skipped.</summary>
    Skipped,

    /// <summary>The process died while the test ran.</summary>
    Crashed,

    /// <summary>The test ran longer than the configured time-out and was ended with its host.</summary>
    TimedOut,
}
