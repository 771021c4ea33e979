using System.Text.Json;

namespace Assay.Engine.Workspace.Targets;

/// <summary>The shared frameworks that a built assembly asks the host for, each with how far it may roll forward.</summary>
/// <param name="Frameworks">What it asks for; nothing where it brings its own runtime.</param>
internal sealed record RuntimeNeed(IReadOnlyList<NeededFramework> Frameworks)
{
    /// <summary>Reads a .runtimeconfig.json; null where it is not there or cannot be understood.</summary>
    public static RuntimeNeed? Read(string path)
    {
        try
        {
            using var document = JsonFiles.Parse(path);
            var options = document.RootElement.GetProperty("runtimeOptions");
            if (options.TryGetProperty("includedFrameworks", out _))
            {
                return new RuntimeNeed([]);
            }
            var policy = RollForwardOf(options) ?? "";
            var frameworks = Asked(options)
                .Select(f => Read(f, policy))
                .OfType<NeededFramework>()
                .ToArray();
            return frameworks.Length == 0 ? null : new RuntimeNeed(frameworks);
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

    private static IEnumerable<JsonElement> Asked(JsonElement options)
    {
        if (options.TryGetProperty("framework", out var one))
        {
            yield return one;
        }
        if (options.TryGetProperty("frameworks", out var many))
        {
            foreach (var framework in many.EnumerateArray())
            {
                yield return framework;
            }
        }
    }

    private static NeededFramework? Read(JsonElement framework, string policy) =>
        framework.GetProperty("name").GetString() is { } name
        && RuntimeVersion.TryParse(
            framework.GetProperty("version").GetString() ?? "",
            out var version
        )
            ? new NeededFramework(name, version, RollForwardOf(framework) ?? policy)
            : null;

    private static string? RollForwardOf(JsonElement settings) =>
        settings.TryGetProperty("rollForward", out var policy) ? policy.GetString() : null;
}

/// <summary>A shared framework that is asked for.</summary>
/// <param name="Name">Such as <c>Microsoft.NETCore.App</c>.</param>
/// <param name="Version">The lowest version.</param>
/// <param name="RollForward">How far it may roll forward: its own policy, else the project's; empty for the default.</param>
internal sealed record NeededFramework(string Name, RuntimeVersion Version, string RollForward);
