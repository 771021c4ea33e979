namespace Assay.Engine.Configuration;

/// <summary>A named way of running: what ends a run early.</summary>
/// <param name="Name">Its name.</param>
/// <param name="FailFast">Whether the first failure ends the run.</param>
/// <param name="StopAboveFailed">The percentage of failed tests above which the run ends; null for none.</param>
public sealed record RunProfile(string Name, bool FailFast, double? StopAboveFailed)
{
    /// <summary>Name of the table of tables.</summary>
    internal const string Table = "profile";

    /// <summary>As the names of settings have it.</summary>
    internal const string NamedTable = "profile.NAME";
}
