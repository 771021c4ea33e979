using Assay.Analysis.Coverage;
using Assay.Engine.Instrument;

namespace Assay.Engine.Map;

/// <summary>What is known of which test of a project runs which code.</summary>
/// <param name="Project">Name of the project.</param>
/// <param name="Modules">The rewritten assemblies, in the order of <paramref name="Coverage"/>'s modules.</param>
/// <param name="Coverage">Which test passes which probes; what static constructors and fixtures pass is credited to every test that they serve.</param>
/// <param name="LeftOut">A sentence for each assembly of the user without probes.</param>
public sealed record ProjectMap(
    string Project,
    IReadOnlyList<RewrittenModule> Modules,
    CoverageMap Coverage,
    IReadOnlyList<string> LeftOut
);
