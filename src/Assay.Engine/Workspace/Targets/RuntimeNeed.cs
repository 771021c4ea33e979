using System.Text.Json;

namespace Assay.Engine.Workspace.Targets;

/// <summary>The shared frameworks that a built assembly asks the host for, and how far it may roll forward from them.</summary>
/// <param name="Frameworks">Name and lowest version of each.</param>
/// <param name="RollForward">The policy that the project set; empty for the default.</param>
internal sealed record RuntimeNeed(
    IReadOnlyList<(string Name, RuntimeVersion Version)> Frameworks,
    string RollForward
)
{
    /// <summary>Reads a .runtimeconfig.json; null where it is not there or cannot be understood.</summary>
    public static RuntimeNeed? Read(string path)
    {
        try
        {
            using var document = JsonFiles.Parse(path);
            var options = document.RootElement.GetProperty("runtimeOptions");
            var frameworks = new List<(string, RuntimeVersion)>();
            if (options.TryGetProperty("framework", out var one))
            {
                Add(frameworks, one);
            }
            foreach (var list in new[] { "frameworks", "includedFrameworks" })
            {
                if (options.TryGetProperty(list, out var many))
                {
                    foreach (var framework in many.EnumerateArray())
                    {
                        Add(frameworks, framework);
                    }
                }
            }
            var rollForward = options.TryGetProperty("rollForward", out var policy)
                ? policy.GetString() ?? ""
                : "";
            return frameworks.Count == 0 ? null : new RuntimeNeed(frameworks, rollForward);
        }
        catch (Exception e)
            when (e
                    is IOException
                        or UnauthorizedAccessException
                        or JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
            )
        {
            // The caller goes by the target's version then, as it does before a build.
            return null;
        }
    }

    private static void Add(List<(string, RuntimeVersion)> frameworks, JsonElement framework)
    {
        if (
            framework.GetProperty("name").GetString() is { } name
            && RuntimeVersion.TryParse(
                framework.GetProperty("version").GetString() ?? "",
                out var version
            )
        )
        {
            frameworks.Add((name, version));
        }
    }
}
