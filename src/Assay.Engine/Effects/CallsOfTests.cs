using Assay.Engine.Discover;
using Assay.Engine.Run;

namespace Assay.Engine.Effects;

/// <summary>What tests call by themselves, read from their assemblies only when somebody asks.</summary>
/// <param name="root">Full path of the solution's folder.</param>
/// <param name="suites">The suites that hold them.</param>
public sealed class CallsOfTests(string root, IReadOnlyList<ProjectSuite> suites)
{
    /// <summary>Names of what the code of a test and its helpers call, as <c>Type.Method</c>; empty where that is not known.</summary>
    public IReadOnlyList<string> Of(string test)
    {
        if (suites.SelectMany(s => s.Cases).FirstOrDefault(c => c.Id == test) is not { } found)
        {
            return [];
        }
        // Few are asked for, and an assembly that stays open is in the way of the next build.
        using var code = new CodeOfProject(found.Project, root);
        return code.CallsOf(found);
    }
}
