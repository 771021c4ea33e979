namespace Assay.Engine.Configuration;

/// <summary>A named part of the code that must be well tested.</summary>
/// <param name="Name">Its name, in the user's words.</param>
/// <param name="Paths">Globs of its files, relative to assay.toml.</param>
public sealed record CriticalPath(string Name, IReadOnlyList<string> Paths)
{
    /// <summary>Name of the array of tables.</summary>
    internal const string Table = "critical-path";
}
