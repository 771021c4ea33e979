using System.Text.Json;

namespace Assay.Engine.Workspace.Solutions;

/// <summary>A .slnf: the solution that it filters and the projects that it lets through.</summary>
internal sealed class SolutionFilter
{
    private SolutionFilter(string solutionPath, IReadOnlyList<string> projectPaths)
    {
        SolutionPath = solutionPath;
        ProjectPaths = projectPaths;
    }

    /// <summary>Full path of the solution.</summary>
    public string SolutionPath { get; }

    /// <summary>Full paths of the projects.</summary>
    public IReadOnlyList<string> ProjectPaths { get; }

    /// <summary>Full path of the solution that a filter is for.</summary>
    public static string SolutionOf(string path) => Read(path).SolutionPath;

    /// <exception cref="AssayException">It cannot be read, or names no solution.</exception>
    public static SolutionFilter Read(string path)
    {
        try
        {
            using var document = JsonFiles.Parse(path);
            var solution = document.RootElement.GetProperty("solution");
            var solutionPath = FullPath(
                TextOf(solution.GetProperty("path")),
                Path.GetDirectoryName(path)!
            );
            var folder = Path.GetDirectoryName(solutionPath)!;
            return new SolutionFilter(
                solutionPath,
                solution
                    .GetProperty("projects")
                    .EnumerateArray()
                    .Select(p => FullPath(TextOf(p), folder))
                    .ToArray()
            );
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or ArgumentException
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            throw Damaged.Solution(path, e.Message);
        }
    }

    private static string TextOf(JsonElement path) =>
        path.GetString() ?? throw new JsonException("a path is null");

    private static string FullPath(string path, string folder) =>
        Path.GetFullPath(path.Replace('\\', Path.DirectorySeparatorChar), folder);
}
