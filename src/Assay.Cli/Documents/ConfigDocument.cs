using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Assay.Engine.Configuration;

namespace Assay.Cli.Documents;

/// <summary>Every setting with its value and its origin.</summary>
/// <param name="File">Path of the assay.toml that was read, relative to the solution; null where there is none.</param>
/// <param name="Settings">The settings, in the order of the documentation.</param>
internal sealed record ConfigDocument(string? File, IReadOnlyList<ConfigDocument.Entry> Settings)
{
    /// <summary>Name and version of the document's schema.</summary>
    [JsonPropertyOrder(-1)]
    public string Schema { get; } = "assay/config/1";

    /// <summary>The document of some settings.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="root">Full path of the solution's folder.</param>
    public static ConfigDocument Of(Settings settings, string root) =>
        new(
            settings.File is { } file ? Path.GetRelativePath(root, file).Replace('\\', '/') : null,
            [
                .. settings.Values.Select(v => new Entry(
                    v.Name,
                    Json(v),
                    Word(v.Origin.Kind),
                    v.Origin.Place,
                    v.Origin.Line
                )),
            ]
        );

    private static string Word(OriginKind kind) =>
        kind switch
        {
            OriginKind.Flag => "flag",
            OriginKind.Environment => "environment",
            OriginKind.File => "file",
            _ => "default",
        };

    private static JsonNode? Json(SettingValue value) =>
        value.Value switch
        {
            null => null,
            bool flag => JsonValue.Create(flag),
            int number => JsonValue.Create(number),
            double number => JsonValue.Create(number),
            string text => JsonValue.Create(text),
            IEnumerable<string> texts => new JsonArray([.. texts.Select(t => JsonValue.Create(t))]),
            _ => JsonValue.Create(value.Text.Trim('"')),
        };

    /// <summary>One setting.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Value">Its value; null for none.</param>
    /// <param name="Origin">Where the value comes from: <c>flag</c>, <c>environment</c>, <c>file</c> or <c>default</c>.</param>
    /// <param name="Place">File, variable or flag; null for a default.</param>
    /// <param name="Line">Line of the file.</param>
    internal sealed record Entry(
        string Name,
        JsonNode? Value,
        string Origin,
        string? Place,
        int? Line
    );
}
