namespace Assay.Engine.Configuration;

/// <summary>A value of a TOML file and the line on which it stands.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Value">string, long, double, bool, <see cref="TomlTree"/>, a list of nodes, or null for what no setting takes (dates).</param>
internal sealed record TomlNode(int Line, object? Value)
{
    /// <summary>The value without the lines, in the form that <see cref="SettingKind.FromToml"/> takes; null where no setting takes it.</summary>
    public object? Plain =>
        Value switch
        {
            IReadOnlyList<TomlNode> items => items.Select(i => i.Plain ?? i).ToList(),
            TomlTree => null,
            _ => Value,
        };

    /// <summary>What it is, in words.</summary>
    public string Describe() =>
        Value switch
        {
            string text => TomlText.Quote(text.Length <= 60 ? text : text[..60] + "…"),
            bool flag => flag ? "true" : "false",
            IFormattable number => number.ToString(
                null,
                System.Globalization.CultureInfo.InvariantCulture
            ),
            TomlTree => "a table",
            IReadOnlyList<TomlNode> items => "a list of " + items.Count,
            _ => "a date or time",
        };
}
