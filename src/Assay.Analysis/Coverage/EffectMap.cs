namespace Assay.Analysis.Coverage;

/// <summary>Which test touched which things outside of the code, where only running tells what they are.</summary>
/// <param name="things">The things; a test's are told by their indexes.</param>
/// <param name="tests">For each test the indexes, as a map over one module.</param>
public sealed class EffectMap(IReadOnlyList<TouchedThing> things, CoverageMap tests)
{
    /// <summary>Name of the one module of <see cref="Tests"/>.</summary>
    public const string ModuleName = "things";

    /// <summary>The things, each once.</summary>
    public IReadOnlyList<TouchedThing> Things { get; } = things;

    /// <summary>For each test the indexes of its things.</summary>
    public CoverageMap Tests { get; } = tests;

    /// <summary>What a test touched; empty for one that touched nothing or is not known.</summary>
    public IEnumerable<TouchedThing> Of(string test) =>
        (Tests.ProbesOf(test) ?? []).Select(i => Things[i]);
}

/// <summary>A thing outside of the code, touched by one call.</summary>
/// <param name="Module">Index of the call's module.</param>
/// <param name="Probe">Number of the call's probe within its module; its <see cref="EffectSite"/> says what kind of call it is.</param>
/// <param name="Target">What was touched, such as a path; null where nothing was named.</param>
/// <param name="Place">For a call in third-party code, the method of the user's code that led to it; null where none was on the stack.</param>
public sealed record TouchedThing(int Module, int Probe, string? Target, string? Place)
{
    /// <summary>Who touched it.</summary>
    public Toucher By { get; init; }
}

/// <summary>Whose doing it is that a thing was touched.</summary>
public enum Toucher : byte
{
    /// <summary>The test's own, or that of a static constructor that it needs.</summary>
    Test,

    /// <summary>That of set-up or tear-down that it shares with the others of its class or collection.</summary>
    SetUp,

    /// <summary>That of set-up for all tests of the assembly, whatever they need.</summary>
    AssemblySetUp,
}
