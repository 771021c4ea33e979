using System.Text.Json;

namespace Assay.Host.Drivers;

/// <summary>The settings file of Microsoft.Testing.Platform, <c>[assembly].testconfig.json</c>.</summary>
internal static class TestConfig
{
    /// <summary>Everything below a section, as the platform sees it: texts by keys with colons between their parts.</summary>
    /// <returns>Nothing where there is no such file or section.</returns>
    /// <exception cref="DriverDoesNotFitException">It can't be read.</exception>
    public static IReadOnlyList<(string Key, string Value)> Section(string file, string section)
    {
        if (!File.Exists(file))
        {
            return Array.Empty<(string, string)>();
        }
        try
        {
            using var json = JsonDocument.Parse(
                File.ReadAllText(file),
                new JsonDocumentOptions
                {
                    AllowTrailingCommas = true,
                    CommentHandling = JsonCommentHandling.Skip,
                }
            );
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? json
                    .RootElement.EnumerateObject()
                    .Where(p => string.Equals(p.Name, section, StringComparison.OrdinalIgnoreCase))
                    .SelectMany(p => Flatten("", p.Value))
                    .ToArray()
                : Array.Empty<(string, string)>();
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new DriverDoesNotFitException(
                $"{Path.GetFileName(file)} can't be read: {e.Message}"
            );
        }
    }

    private static IEnumerable<(string Key, string Value)> Flatten(string key, JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value
                .EnumerateObject()
                .SelectMany(p => Flatten(Join(key, p.Name), p.Value)),
            JsonValueKind.Array => value
                .EnumerateArray()
                .SelectMany((item, i) => Flatten(Join(key, $"{i}"), item)),
            _ => new[] { (key, value.ToString()) },
        };

    private static string Join(string key, string name) => key.Length == 0 ? name : $"{key}:{name}";
}
