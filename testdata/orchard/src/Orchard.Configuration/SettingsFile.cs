using System.Text.Json;

namespace Orchard.Configuration;

/// <summary>Reads a JSON file into keys and values: <c>shipping:cutOff</c> is <c>15:30</c>.</summary>
public static class SettingsFile
{
    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    /// <exception cref="SettingsException">The file can not be read, or is not a JSON object.</exception>
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{path} can not be read: {e.Message}", e);
        }
        try
        {
            return Parse(text);
        }
        catch (JsonException e)
        {
            throw new SettingsException($"{path}, line {e.LineNumber + 1}: {e.Message}", e);
        }
    }

    /// <exception cref="JsonException">The text is not a JSON object.</exception>
    public static IReadOnlyDictionary<string, string> Parse(string json)
    {
        using var document = JsonDocument.Parse(json, Options);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("The configuration must be an object.", null, 0, 0);
        }
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        Flatten(document.RootElement, "", values);
        return values;
    }

    private static void Flatten(
        JsonElement element,
        string prefix,
        Dictionary<string, string> values
    )
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    Flatten(property.Value, Join(prefix, property.Name), values);
                }
                break;
            case JsonValueKind.Array:
                foreach (var (index, item) in element.EnumerateArray().Index())
                {
                    Flatten(item, Join(prefix, index.ToString()), values);
                }
                break;
            case JsonValueKind.Null:
                break;
            default:
                values[prefix] = element.ToString();
                break;
        }
    }

    private static string Join(string prefix, string name) =>
        prefix.Length == 0 ? name : prefix + ":" + name;
}
