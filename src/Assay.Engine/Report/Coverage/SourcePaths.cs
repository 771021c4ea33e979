using Assay.Engine.Workspace;

namespace Assay.Engine.Report.Coverage;

/// <summary>Finds source files that debug symbols name: at their path, or, where a build hides the folder in which it ran, below the solution.</summary>
/// <param name="root">Full path of the solution's folder.</param>
/// <param name="exists">Whether a file exists.</param>
internal sealed class SourcePaths(string root, Func<string, bool> exists)
{
    // What deterministic builds write in the place of the repository's folder.
    private const string Hidden = "/_/";

    /// <summary>Full path of the solution's folder.</summary>
    public string Root => root;

    /// <summary>The path on this machine; as it is written where there is no such file.</summary>
    public string Of(string document)
    {
        var slashed = document.Replace('\\', '/');
        return !slashed.StartsWith(Hidden, StringComparison.Ordinal)
            ? document
            : Paths
                .Upward(root)
                .Select(folder => Path.GetFullPath(Path.Combine(folder, slashed[Hidden.Length..])))
                .FirstOrDefault(exists)
                ?? document;
    }

    /// <summary>As it is shown: relative to the solution, with slashes.</summary>
    public string Shown(string path) => Paths.Shown(path, root);
}
