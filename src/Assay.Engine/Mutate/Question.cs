using Assay.Engine.Run;

namespace Assay.Engine.Mutate;

/// <summary>A mutant, and the tests of one project that may notice it.</summary>
/// <param name="Mutant">Number of the mutant.</param>
/// <param name="Tests">The tests, those first that are most likely to notice it.</param>
/// <param name="Once">Those of them that depend on it through code that runs once in a process.</param>
/// <param name="WantsAll">True where every test is to be asked, also after the first that notices it.</param>
internal sealed record Question(
    int Mutant,
    IReadOnlyList<TestCase> Tests,
    IReadOnlySet<TestCase> Once,
    bool WantsAll
);

/// <summary>What the tests of one project say.</summary>
/// <param name="Kills">Those that noticed the mutant, each with what it came to.</param>
/// <param name="IsStatic">True where processes of its own were needed, because code that runs once reaches it.</param>
internal sealed record Answer(IReadOnlyList<Kill> Kills, bool IsStatic);

/// <summary>A test that noticed a mutant.</summary>
/// <param name="Test">The test.</param>
/// <param name="Verdict">Killed, Timeout or RuntimeError.</param>
internal sealed record Kill(TestCase Test, MutantVerdict Verdict);
