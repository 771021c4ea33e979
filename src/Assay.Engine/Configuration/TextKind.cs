namespace Assay.Engine.Configuration;

/// <summary>A text that is not empty.</summary>
internal sealed class TextKind(string expected) : SettingKind
{
    public override string Expected { get; } = expected;

    public override object? FromToml(object value) => value is string text ? FromText(text) : null;

    public override object? FromText(string text) => string.IsNullOrWhiteSpace(text) ? null : text;

    public override string ToToml(object value) => TomlText.Quote((string)value);
}
