using Assay.Model;

namespace Assay.Host.Drivers;

/// <summary>One result as the framework reports it, in the terms of <c>dotnet test</c>.</summary>
/// <param name="Outcome">Passed, failed or skipped, as <c>dotnet test</c> would count it.</param>
/// <param name="Message">Failure message, all inner ones included, or reason for skipping.</param>
/// <param name="StackTrace">Stack trace of the failure.</param>
/// <param name="Output">What the framework captured of the test's output.</param>
/// <param name="Row">Name of the row, where one native case gives several results.</param>
/// <param name="SharedSetUp">The part of the time since the start that went into shared set-up, where the framework does that after it reported the start.</param>
/// <param name="Wall">Elapsed time as the framework measured it, where one start is followed by several results; otherwise null.</param>
/// <param name="Known">Elapsed time as the framework measured it, where it may tell of the start only after the end; otherwise null.</param>
internal sealed record NativeResult(
    Outcome Outcome,
    string? Message = null,
    string? StackTrace = null,
    string? Output = null,
    string? Row = null,
    TimeSpan SharedSetUp = default,
    TimeSpan? Wall = null,
    TimeSpan? Known = null
);
