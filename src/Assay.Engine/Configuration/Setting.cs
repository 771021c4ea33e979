namespace Assay.Engine.Configuration;

/// <summary>One key of assay.toml.</summary>
/// <param name="Name">Table and key, such as <c>run.test-timeout</c>; in a table that the user names, with <c>NAME</c> for that name.</param>
/// <param name="Kind">What values it takes.</param>
/// <param name="Default">The value where none is given; null where that means "none".</param>
/// <param name="DefaultText">The default in words of the documentation.</param>
/// <param name="Summary">What it means, in one sentence.</param>
public abstract record Setting(
    string Name,
    SettingKind Kind,
    object? Default,
    string DefaultText,
    string Summary
)
{
    /// <summary>The table: <c>run</c> of <c>run.test-timeout</c>.</summary>
    public string Table => Name[..Name.LastIndexOf('.')];

    /// <summary>The key within its table.</summary>
    public string Key => Name[(Name.LastIndexOf('.') + 1)..];

    /// <summary>The environment variable that sets it: <c>ASSAY_</c> and the name in capitals, with <c>_</c> for each dot and dash.</summary>
    public string EnvironmentVariable =>
        EnvironmentPrefix + Name.Replace('.', '_').Replace('-', '_').ToUpperInvariant();

    /// <summary>Begins the name of each environment variable that is a setting.</summary>
    public const string EnvironmentPrefix = "ASSAY_";
}

/// <summary>One key of assay.toml, by the type of its values.</summary>
public sealed record Setting<T>(
    string Name,
    SettingKind Kind,
    object? Default,
    string DefaultText,
    string Summary
) : Setting(Name, Kind, Default, DefaultText, Summary);
