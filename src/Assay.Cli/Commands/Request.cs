using Assay.Engine.Configuration;
using Assay.Engine.Shards;
using Assay.Engine.Workspace.Build;

namespace Assay.Cli.Commands;

/// <summary>What the options that several commands share ask for.</summary>
internal sealed record Request
{
    /// <summary>Solution, project or folder; null for whatever is found upward from here.</summary>
    public string? Path { get; init; }

    /// <summary>The form of results.</summary>
    public Format Format { get; init; }

    /// <summary>How much is said beside the results.</summary>
    public Loudness Loudness { get; init; } = Loudness.Normal;

    /// <summary>Whether colour is forbidden whatever the terminal can do.</summary>
    public bool NoColor { get; init; }

    /// <summary>Whether to build.</summary>
    public BuildMode Build { get; init; }

    /// <summary>Whether packages are taken as they were restored.</summary>
    public bool NoRestore { get; init; }

    /// <summary>Whether it must be known how the code is compiled.</summary>
    public bool NeedsCalls { get; init; }

    /// <summary>The part of the tests that is asked for; null for all.</summary>
    public ShardNumber? Shard { get; init; }

    /// <summary>The settings that the command line gives.</summary>
    public IReadOnlyList<FlagValue> Flags { get; init; } = [];
}
