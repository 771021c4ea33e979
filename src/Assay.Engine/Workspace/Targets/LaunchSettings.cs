using System.Text.Json;

namespace Assay.Engine.Workspace.Targets;

/// <summary>The launch profile that <c>dotnet test</c> applies to a project with an executable of its own: the first that can be launched.</summary>
internal static class LaunchSettings
{
    /// <summary>The environment variables of the profile; none where there is no such file.</summary>
    /// <param name="projectPath">Full path of the project.</param>
    /// <param name="designerFolder">Name of the folder for such files; empty for the usual one.</param>
    /// <exception cref="AssayException">The file is damaged or cannot be read.</exception>
    public static IReadOnlyDictionary<string, string> EnvironmentVariables(
        string projectPath,
        string designerFolder
    )
    {
        var folder = Path.GetDirectoryName(projectPath)!;
        string[] places =
        [
            Path.Combine(
                folder,
                designerFolder.Length > 0 ? designerFolder : "Properties",
                "launchSettings.json"
            ),
            Path.ChangeExtension(projectPath, ".run.json"),
        ];
        var file = places.FirstOrDefault(File.Exists);
        if (file is null)
        {
            return new Dictionary<string, string>();
        }
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file), JsonFiles.Lenient);
            return OfFirstProfile(document.RootElement);
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or InvalidOperationException
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            throw JsonFiles.Damaged(file, e);
        }
    }

    private static Dictionary<string, string> OfFirstProfile(JsonElement root)
    {
        if (!root.TryGetProperty("profiles", out var profiles))
        {
            return [];
        }
        foreach (var profile in profiles.EnumerateObject().Select(p => p.Value))
        {
            var command = profile.TryGetProperty("commandName", out var name)
                ? name.GetString()
                : null;
            if (command == "Executable")
            {
                return [];
            }
            if (command == "Project")
            {
                return profile.TryGetProperty("environmentVariables", out var variables)
                    ? variables
                        .EnumerateObject()
                        .ToDictionary(
                            v => v.Name,
                            v => Environment.ExpandEnvironmentVariables(v.Value.GetString() ?? "")
                        )
                    : [];
            }
        }
        return [];
    }
}
