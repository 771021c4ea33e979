using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Model;

namespace Assay.Engine.Discover;

/// <summary>The tests of one framework in one test project, as a host found them.</summary>
/// <param name="Project">The project.</param>
/// <param name="Framework">The framework.</param>
/// <param name="FrameworkVersion">Its version, such as <c>2.9.3</c>.</param>
/// <param name="Cases">Every case, in the framework's order.</param>
/// <param name="HasAssemblyFixtures">True where set-up exists that is to run once for the whole project.</param>
/// <param name="VolatileMethods">Methods whose row names change between discoveries: one case each.</param>
public sealed record ProjectSuite(
    TestProject Project,
    Framework Framework,
    string FrameworkVersion,
    IReadOnlyList<TestCase> Cases,
    bool HasAssemblyFixtures,
    IReadOnlyList<string> VolatileMethods
)
{
    /// <summary>How many tests the project lets run at the same time; null where it sets no number.</summary>
    public int? MostAtOnce { get; init; }
}
