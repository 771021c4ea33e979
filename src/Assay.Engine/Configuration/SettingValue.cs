namespace Assay.Engine.Configuration;

/// <summary>The value of a setting, and where it comes from.</summary>
/// <param name="Name">The setting's name, with the number of the critical path or the name of the profile that it belongs to.</param>
/// <param name="Setting">The setting.</param>
/// <param name="Value">The value; null means "none".</param>
/// <param name="Origin">Where it comes from.</param>
public sealed record SettingValue(string Name, Setting Setting, object? Value, Origin Origin)
{
    /// <summary>The value as it is written in assay.toml, or what its lack means, in words.</summary>
    public string Text => Value is null ? Setting.DefaultText : Setting.Kind.ToToml(Value);
}
