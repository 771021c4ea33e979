using Assay.Engine.Effects;

namespace Assay.Engine.Classify;

/// <summary>Whether a test is a unit or an integration test, and why.</summary>
/// <param name="Test">Its id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Time">What it takes; null where it was not measured.</param>
/// <param name="Effects">What it touches; where it did not run, what its code can come to. Null where nothing is known.</param>
/// <param name="IsRecorded">True where the effects were recorded while it ran.</param>
/// <param name="Evidence">What the verdict rests on, a line each; never empty.</param>
public sealed record Classified(
    string Test,
    TestKind Kind,
    TimeSpan? Time,
    IReadOnlyList<Effect>? Effects,
    bool IsRecorded,
    IReadOnlyList<string> Evidence
);
