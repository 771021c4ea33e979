namespace Assay.Engine.Record;

/// <summary>What a run was, as known when it begins.</summary>
/// <param name="Command">The command: <c>profile</c>, <c>analyze</c>, and so on.</param>
/// <param name="Configuration">The build configuration, such as <c>Debug</c>.</param>
/// <param name="Commit">Hash of the checked-out git commit; null outside of a repository.</param>
/// <param name="IsDirty">True where tracked files differ from that commit; null outside of a repository.</param>
/// <param name="Machine">Name of the machine.</param>
/// <param name="Cores">Processors of the machine that the process may use.</param>
public sealed record RunInfo(
    string Command,
    string Configuration,
    string? Commit,
    bool? IsDirty,
    string Machine,
    int Cores
)
{
    /// <summary>The patterns of the filter; empty where the whole suite ran.</summary>
    public IReadOnlyList<string> Filter { get; init; } = [];

    /// <summary>The part of the suite that ran, such as <c>2/4</c>; null for all of it.</summary>
    public string? Shard { get; init; }
}
