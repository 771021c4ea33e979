namespace Assay.Engine.Workspace.Solutions;

/// <summary>Which files are solutions and projects, by their extension.</summary>
internal static class FileKinds
{
    /// <summary>For sentences.</summary>
    public const string Wanted =
        "a solution (.slnx, .sln, .slnf) or a project (.csproj, .fsproj, .vbproj)";

    public static bool IsSolution(string path) => HasExtension(path, ".slnx", ".sln");

    public static bool IsFilter(string path) => HasExtension(path, ".slnf");

    public static bool IsProject(string path) =>
        HasExtension(path, ".csproj", ".fsproj", ".vbproj");

    private static bool HasExtension(string path, params ReadOnlySpan<string> extensions)
    {
        foreach (var extension in extensions)
        {
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }
}
