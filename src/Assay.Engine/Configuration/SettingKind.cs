namespace Assay.Engine.Configuration;

/// <summary>What values a setting takes, how they are read from TOML and from text, and how they are written.</summary>
public abstract class SettingKind
{
    /// <summary>Ends the sentence "it expects …", with an example where the form is not obvious.</summary>
    public abstract string Expected { get; }

    /// <summary>The value of a TOML value (string, long, double, bool or a list of these), or null where it is not one of this kind.</summary>
    public abstract object? FromToml(object value);

    /// <summary>The value of a flag's or an environment variable's text, or null where it is not one of this kind.</summary>
    public abstract object? FromText(string text);

    /// <summary>The value as it is written in assay.toml.</summary>
    public abstract string ToToml(object value);
}
