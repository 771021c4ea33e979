using System.Text.Json;

namespace Assay.Engine.Workspace.Targets;

/// <summary>Which of its two ways <c>dotnet test</c> goes in a solution: the test runner that global.json names.</summary>
internal static class TestRunner
{
    /// <summary>True where the nearest global.json names Microsoft.Testing.Platform, false for VSTest.</summary>
    /// <exception cref="AssayException">global.json is damaged.</exception>
    public static bool IsTestingPlatform(string root)
    {
        var file = Paths
            .Upward(root)
            .Select(folder => Path.Combine(folder, "global.json"))
            .FirstOrDefault(File.Exists);
        if (file is null)
        {
            return false;
        }
        try
        {
            using var document = JsonFiles.Parse(file);
            return document.RootElement.TryGetProperty("test", out var test)
                && test.TryGetProperty("runner", out var runner)
                && runner.ValueEquals("Microsoft.Testing.Platform");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw JsonFiles.Damaged(file, e);
        }
    }
}
