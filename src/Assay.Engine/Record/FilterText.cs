using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assay.Engine.Record;

/// <summary>A run's filter as one text; null where the whole suite ran.</summary>
[JsonSerializable(typeof(string[]))]
internal sealed partial class FilterText : JsonSerializerContext
{
    public static string? Of(IReadOnlyList<string> filter) =>
        filter.Count == 0 ? null : JsonSerializer.Serialize([.. filter], Default.StringArray);

    public static IReadOnlyList<string> Read(string? text) =>
        text is null ? [] : JsonSerializer.Deserialize(text, Default.StringArray)!;
}
