using Assay.Analysis.Coverage;
using Assay.Engine.Instrument;

namespace Assay.Engine.Map;

/// <summary>What is known of which test of a project runs which code and touches what.</summary>
/// <param name="Project">Name of the project.</param>
/// <param name="Modules">The rewritten assemblies, in the order of <paramref name="Coverage"/>'s modules.</param>
/// <param name="Coverage">Which test passes which probes; what static constructors and fixtures pass is credited to every test that they serve.</param>
/// <param name="Effects">What each test touched outside of the code, where only running tells what; the same holds for fixtures.</param>
/// <param name="Sensitive">Tests that end otherwise with probes than without; they are in neither map.</param>
/// <param name="Failing">Tests that fail without probes too; what they ran is known like any other's.</param>
/// <param name="LeftOut">A sentence for each assembly of the user without probes.</param>
public sealed record ProjectMap(
    string Project,
    IReadOnlyList<RewrittenModule> Modules,
    CoverageMap Coverage,
    EffectMap Effects,
    IReadOnlyList<SensitiveTest> Sensitive,
    IReadOnlyList<string> Failing,
    IReadOnlyList<string> LeftOut
)
{
    /// <inheritdoc cref="RewrittenProject.Rest"/>
    public string Rest { get; init; } = "";
}

/// <summary>A test that ends otherwise with probes than without.</summary>
/// <param name="Test">Its id.</param>
/// <param name="Message">What it said with probes; null where it said nothing.</param>
/// <param name="StackTrace">Where it failed with probes; null where it did not say.</param>
public sealed record SensitiveTest(string Test, string? Message, string? StackTrace);
