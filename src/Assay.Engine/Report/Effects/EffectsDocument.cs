using System.Text.Json.Serialization;
using Assay.Engine.Classify;
using Assay.Engine.Effects;

namespace Assay.Engine.Report.Effects;

/// <summary><c>assay/effects/1</c>: what tests touch outside of the code, and which of them are unit tests.</summary>
/// <param name="Solution">File name of the solution, or of the project or folder that was given.</param>
/// <param name="Query">What was asked for; absent where nothing in particular was.</param>
/// <param name="Summary">How many tests there are of each type.</param>
/// <param name="Kinds">Kinds of effects with the number of tests that have them, the most frequent first.</param>
/// <param name="Shared">What several tests touch and at least one of them may change, and what most tests touch.</param>
/// <param name="Tests">The tests that were asked for, with their effects, ordered by id.</param>
/// <param name="LeftOut">A sentence for each of the user's assemblies that nothing is known of.</param>
/// <param name="SetAside">Projects that are left out.</param>
public sealed record EffectsDocument(
    string Solution,
    EffectQuery? Query,
    TypeCounts Summary,
    IReadOnlyList<KindPart> Kinds,
    IReadOnlyList<SharedPart> Shared,
    IReadOnlyList<TestEffectsPart> Tests,
    IReadOnlyList<string> LeftOut,
    IReadOnlyList<SetAsidePart> SetAside
)
{
    /// <summary>Name and version of the document's schema.</summary>
    [JsonPropertyOrder(-1)]
    public string Schema { get; } = "assay/effects/1";
}

/// <summary>What is asked for; each null where it does not matter.</summary>
/// <param name="Test">A test id, or a pattern that ids fit.</param>
/// <param name="File">A file or folder that is touched, relative to the solution where it lies inside.</param>
/// <param name="Kind">A kind of effect.</param>
public sealed record EffectQuery(string? Test, string? File, string? Kind);

/// <summary>How many tests there are of each type.</summary>
/// <param name="Tests">All of them.</param>
/// <param name="Unit">Unit tests.</param>
/// <param name="Integration">Integration tests.</param>
/// <param name="Unknown">Tests of which nothing is known.</param>
public sealed record TypeCounts(int Tests, int Unit, int Integration, int Unknown)
{
    internal static TypeCounts Of(IReadOnlyList<Classified> verdicts) =>
        new(
            verdicts.Count,
            verdicts.Count(v => v.Kind == TestKind.Unit),
            verdicts.Count(v => v.Kind == TestKind.Integration),
            verdicts.Count(v => v.Kind == TestKind.Unknown)
        );
}

/// <summary>A kind of effect.</summary>
/// <param name="Kind">Its word.</param>
/// <param name="Tests">How many tests have it.</param>
/// <param name="Targets">How many different things they touch; what is not known counts for nothing.</param>
public sealed record KindPart(string Kind, int Tests, int Targets);

/// <summary>A thing that several tests touch.</summary>
/// <param name="Thing">Which sort.</param>
/// <param name="Target">Which one; absent where there is only one.</param>
/// <param name="Writers">Tests that may change it.</param>
/// <param name="Tests">All tests that touch it, these included.</param>
public sealed record SharedPart(
    string Thing,
    string? Target,
    IReadOnlyList<string> Writers,
    IReadOnlyList<string> Tests
)
{
    // What tests could come to that did not run is no sharing.
    internal static IEnumerable<SharedPart> Of(IReadOnlyList<Classified> verdicts) =>
        SharedThing
            .Of(verdicts.Where(v => v.IsRecorded).Select(v => (v.Test, v.Effects!)))
            .Select(t => new SharedPart(t.Thing, t.Target, t.Writers, t.Tests));
}

/// <summary>A test with its effects.</summary>
/// <param name="Id">The test id.</param>
/// <param name="Kind"><c>unit</c>, <c>integration</c> or <c>unknown</c>.</param>
/// <param name="TimeMs">What it takes; null where it was not measured.</param>
/// <param name="Recorded">True where the effects were recorded while it ran; false where they are what its code can come to.</param>
/// <param name="Evidence">What the verdict rests on.</param>
/// <param name="Effects">The effects that were asked for; null where nothing is known.</param>
public sealed record TestEffectsPart(
    string Id,
    string Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? TimeMs,
    bool Recorded,
    IReadOnlyList<string> Evidence,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] IReadOnlyList<EffectPart>? Effects
);

/// <summary>One effect.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Target">What is touched; null where the call names nothing, or it is not known.</param>
/// <param name="Call">What is called; the field for static fields.</param>
/// <param name="Place">File and line in the user's code, or the method that led to it; null where not known.</param>
public sealed record EffectPart(
    string Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Target,
    string Call,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Place
)
{
    /// <summary>Whose set-up or tear-down it was: <c>shared</c> for that of its class or collection, <c>assembly</c> for that of all tests; absent where it was the test itself.</summary>
    public string? SetUp { get; init; }
}
