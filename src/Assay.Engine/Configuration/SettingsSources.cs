namespace Assay.Engine.Configuration;

/// <summary>All from which settings come.</summary>
/// <param name="File">Full path of assay.toml, or null.</param>
/// <param name="Flags">What the command line says.</param>
/// <param name="Environment">The environment variables.</param>
public sealed record SettingsSources(
    string? File,
    IReadOnlyList<FlagValue> Flags,
    IReadOnlyDictionary<string, string> Environment
);

/// <summary>A flag of the command line that gives a setting its value.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Flag">The flag, such as <c>--jobs</c>.</param>
/// <param name="Texts">What follows it; several where it is repeated.</param>
public sealed record FlagValue(Setting Setting, string Flag, IReadOnlyList<string> Texts);
