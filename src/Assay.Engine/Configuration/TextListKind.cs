namespace Assay.Engine.Configuration;

/// <summary>A list of texts that are not empty; in one text they are separated by semicolons.</summary>
internal sealed class TextListKind(string expected) : SettingKind
{
    public override string Expected { get; } = expected;

    public override object? FromToml(object value) =>
        value is IReadOnlyList<object> items
        && items.All(i => i is string text && !string.IsNullOrWhiteSpace(text))
            ? items.Cast<string>().ToArray()
            : null;

    public override object? FromText(string text) =>
        text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            is { Length: > 0 } items
            ? items
            : null;

    public override string ToToml(object value) =>
        "[" + string.Join(", ", ((IEnumerable<string>)value).Select(TomlText.Quote)) + "]";
}
