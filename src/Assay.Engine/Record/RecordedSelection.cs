namespace Assay.Engine.Record;

/// <summary>What a run of changed tests took and left out.</summary>
/// <param name="Run">Number of the run.</param>
/// <param name="Since">The commit from which the change was told; null where git could not say.</param>
/// <param name="Tests">How many cases the suite had.</param>
/// <param name="Selected">How many of them were to run.</param>
/// <param name="LeftOut">What those left out took when they ran before, one after the other; null where one of them has no record.</param>
public sealed record RecordedSelection(
    long Run,
    string? Since,
    int Tests,
    int Selected,
    TimeSpan? LeftOut
)
{
    /// <summary>What running those left out has shown; null where they were not run.</summary>
    public RecordedVerification? Verification { get; init; }
}

/// <summary>What running the tests that a selection left out has shown.</summary>
/// <param name="Run">Number of the run of those; null where nothing was left out.</param>
/// <param name="Missed">Those that failed, ordered by id.</param>
public sealed record RecordedVerification(long? Run, IReadOnlyList<MissedFailure> Missed);

/// <summary>
/// A test that failed in a run of all that a selection had left out. A test that had failed when it ran last is never
/// left out, so each of these is a failure that nobody would have been told of.
/// </summary>
/// <param name="Test">Its id.</param>
/// <param name="Reason">Why it was left out.</param>
public sealed record MissedFailure(string Test, string Reason);
