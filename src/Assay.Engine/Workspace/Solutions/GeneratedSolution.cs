using System.Security;

namespace Assay.Engine.Workspace.Solutions;

/// <summary>A solution for projects of a folder that have none, so that one build does them all.</summary>
internal static class GeneratedSolution
{
    /// <summary>Writes it where it is not there as it should be.</summary>
    /// <param name="folder">Folder for it.</param>
    /// <param name="projects">Full paths of the projects.</param>
    /// <returns>Full path.</returns>
    public static string Write(string folder, IReadOnlyList<string> projects)
    {
        var lines = projects.Select(p =>
            $"  <Project Path=\"{SecurityElement.Escape(Path.GetRelativePath(folder, p).Replace('\\', '/'))}\" />\n"
        );
        var text = $"<Solution>\n{string.Concat(lines)}</Solution>\n";
        var path = Path.Combine(folder, "projects.slnx");
        if (!File.Exists(path) || File.ReadAllText(path) != text)
        {
            File.WriteAllText(path, text);
        }
        return path;
    }
}
