using Assay.Engine.Report;

namespace Assay.Engine.Shards.Merge;

/// <summary>Documents of shards that belong together.</summary>
/// <param name="Files">The documents, by number of their shards.</param>
/// <param name="Missing">Numbers of the shards that are not there.</param>
public sealed record ShardSet(IReadOnlyList<ShardFile> Files, IReadOnlyList<int> Missing)
{
    /// <summary>Checks that they belong together.</summary>
    /// <param name="files">At least one.</param>
    /// <exception cref="AssayException">They are of different runs, or one is there twice.</exception>
    public static ShardSet Of(IReadOnlyList<ShardFile> files)
    {
        var first = files[0];
        foreach (var other in files.Skip(1))
        {
            if (DifferenceOf(first.Run.Run, other.Run.Run) is { } difference)
            {
                throw ShardOrigin.Strangers(first.Path, other.Path, difference);
            }
        }
        var missing = ShardOrigin.Check([.. files.Select(f => f.Origin)]);
        var owners = new Dictionary<string, ShardFile>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var test in file.Run.Tests)
            {
                if (!owners.TryAdd(test.Id, file))
                {
                    throw new AssayException(
                        Fault.Usage,
                        $"The test {test.Id} is in '{owners[test.Id].Path}' and in '{file.Path}', or twice in one; shards of one run hold each test once."
                    );
                }
            }
        }
        return new ShardSet([.. files.OrderBy(f => f.Shard.Index)], missing);
    }

    /// <summary>A sentence that says which shards are missing; null where none is.</summary>
    public string? WhatIsMissing =>
        ShardOrigin.WhatIsMissing("results", Missing, Files[0].Shard.Count);

    private static string? DifferenceOf(RunPart one, RunPart other) =>
        one.Configuration != other.Configuration
            ? $"the one ran the {one.Configuration} build and the other the {other.Configuration} build"
        : !(one.Filter ?? []).SequenceEqual(other.Filter ?? []) ? "their filters differ"
        : null;
}
