namespace Assay.Engine.Effects;

/// <summary>What is known of the effects of one test.</summary>
/// <param name="Test">Its id.</param>
/// <param name="Effects">The effects; null where nothing is known.</param>
/// <param name="IsRecorded">True where they were recorded while it ran; false where they are what its code can come to.</param>
/// <param name="Remark">How it is known, where they were not recorded; otherwise null.</param>
public sealed record KnownEffects(
    string Test,
    IReadOnlyList<Effect>? Effects,
    bool IsRecorded,
    string? Remark
);
