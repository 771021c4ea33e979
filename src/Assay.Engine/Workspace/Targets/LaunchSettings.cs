using System.Text.Json;

namespace Assay.Engine.Workspace.Targets;

/// <summary>The launch profile that <c>dotnet test</c> applies to a project with an executable of its own: the first that can be launched.</summary>
/// <param name="File">Full path of the file; empty where there is none.</param>
/// <param name="EnvironmentVariables">The variables that it sets.</param>
/// <param name="Arguments">The arguments that it adds, as they are written.</param>
internal sealed record LaunchSettings(
    string File,
    IReadOnlyDictionary<string, string> EnvironmentVariables,
    string Arguments
)
{
    /// <summary>Nothing is set.</summary>
    public static LaunchSettings None { get; } = new("", new Dictionary<string, string>(), "");

    /// <summary>Reads the profile; <see cref="None"/> where there is no such file.</summary>
    /// <param name="projectPath">Full path of the project.</param>
    /// <param name="designerFolder">Name of the folder for such files; empty for the usual one.</param>
    /// <exception cref="AssayException">The file is damaged or cannot be read.</exception>
    public static LaunchSettings Read(string projectPath, string designerFolder)
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
        var file = places.FirstOrDefault(System.IO.File.Exists);
        if (file is null)
        {
            return None;
        }
        try
        {
            using var document = JsonFiles.Parse(file);
            return OfFirstProfile(file, document.RootElement);
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

    private static LaunchSettings OfFirstProfile(string file, JsonElement root)
    {
        if (!root.TryGetProperty("profiles", out var profiles))
        {
            return None;
        }
        foreach (var profile in profiles.EnumerateObject().Select(p => p.Value))
        {
            var command = profile.TryGetProperty("commandName", out var name)
                ? name.GetString()
                : null;
            if (command == "Executable")
            {
                return None;
            }
            if (command == "Project")
            {
                return new LaunchSettings(file, VariablesOf(profile), ArgumentsOf(profile));
            }
        }
        return None;
    }

    private static Dictionary<string, string> VariablesOf(JsonElement profile) =>
        profile.TryGetProperty("environmentVariables", out var variables)
            ? variables
                .EnumerateObject()
                .ToDictionary(v => v.Name, v => Expanded(v.Value.GetString()))
            : [];

    private static string ArgumentsOf(JsonElement profile) =>
        profile.TryGetProperty("commandLineArgs", out var arguments)
            ? Expanded(arguments.GetString())
            : "";

    private static string Expanded(string? value) =>
        Environment.ExpandEnvironmentVariables(value ?? "");
}
