using System.Globalization;
using System.Security;
using Assay.Engine.Workspace.Describe;

namespace Assay.Engine.Workspace.Solutions;

/// <summary>A solution for projects of a folder that have none, so that one build does them all.</summary>
internal static class GeneratedSolution
{
    /// <summary>
    /// Writes it where it is not there. Its name tells its content, so that it never changes while another process
    /// reads it.
    /// </summary>
    /// <param name="folder">Folder for it.</param>
    /// <param name="projects">Full paths of the projects.</param>
    /// <param name="configuration">The configuration that the user named, or null.</param>
    /// <returns>Full path.</returns>
    public static string Write(string folder, IReadOnlyList<string> projects, string? configuration)
    {
        string[] configurations = [configuration ?? "Debug", "Debug", "Release"];
        var types = configurations
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(name => $"    <BuildType Name=\"{Escape(name)}\" />\n");
        // A folder of its own for each, because a folder of a solution takes no two projects of one name.
        var lines = projects.Select(
            (project, i) =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"""
                      <Folder Name="/{i}/">
                        <Project Path="{Escape(Path.GetRelativePath(folder, project))}" />
                      </Folder>

                    """
                )
        );
        var text =
            $"<Solution>\n  <Configurations>\n{string.Concat(types)}  </Configurations>\n"
            + $"{string.Concat(lines)}</Solution>\n";
        var path = Path.Combine(folder, $"projects-{Stamp.OfTexts([text])[..16]}.slnx");
        if (!File.Exists(path))
        {
            WriteFault.Guard(path, () => Write(folder, path, text));
        }
        return path;
    }

    private static void Write(string folder, string path, string text)
    {
        using var work = new WorkFolder(folder);
        var unfinished = work.PathOf("projects.slnx");
        File.WriteAllText(unfinished, text);
        try
        {
            File.Move(unfinished, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process has written the same.
        }
    }

    private static string Escape(string path) => SecurityElement.Escape(path.Replace('\\', '/'));
}
