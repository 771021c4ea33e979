using Assay.Engine.Workspace;

namespace Assay.Engine.Report.Coverage;

/// <summary>Shows source files as they lie in a solution.</summary>
/// <param name="root">Full path of the solution's folder.</param>
internal sealed class SourcePaths(string root)
{
    /// <summary>Full path of the solution's folder.</summary>
    public string Root => root;

    /// <summary>As it is shown: relative to the solution, with slashes.</summary>
    public string Shown(string path) => Paths.Shown(path, root);
}
