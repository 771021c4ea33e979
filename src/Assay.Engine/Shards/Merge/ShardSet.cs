using System.Globalization;

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
            if (DifferenceOf(first, other) is { } difference)
            {
                throw Wrong(
                    $"'{first.Path}' and '{other.Path}' do not belong together: {difference}; merge the shards of one run."
                );
            }
        }
        if (
            files.GroupBy(f => f.Shard.Index).FirstOrDefault(g => g.Count() > 1)?.ToArray()
            is [var one, var two, ..]
        )
        {
            throw Wrong(
                $"Shard {Name(one)} is there twice, in '{one.Path}' and '{two.Path}'; leave one out."
            );
        }
        var owners = new Dictionary<string, ShardFile>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var test in file.Run.Tests)
            {
                if (!owners.TryAdd(test.Id, file))
                {
                    throw Wrong(
                        $"The test {test.Id} is in '{owners[test.Id].Path}' and in '{file.Path}', or twice in one; shards of one run hold each test once."
                    );
                }
            }
        }
        return new ShardSet(
            [.. files.OrderBy(f => f.Shard.Index)],
            [.. Enumerable.Range(1, first.Shard.Count).Except(files.Select(f => f.Shard.Index))]
        );
    }

    /// <summary>A sentence that says which shards are missing; null where none is.</summary>
    public string? WhatIsMissing
    {
        get
        {
            var count = Files[0].Shard.Count;
            return Missing.Count switch
            {
                0 => null,
                1 => Invariant(
                    $"The results of shard {Missing[0]}/{count} are missing: run it, and merge again."
                ),
                _ => Invariant(
                    $"The results of {Missing.Count} of {count} shards are missing ({string.Join(", ", Missing.Take(10))}{(Missing.Count > 10 ? ", …" : "")}): run them, and merge again."
                ),
            };
        }
    }

    private static string? DifferenceOf(ShardFile one, ShardFile other)
    {
        var (a, b) = (one.Run, other.Run);
        return one.Shard.Count != other.Shard.Count
                ? Invariant(
                    $"the one is of {one.Shard.Count} shards and the other of {other.Shard.Count}"
                )
            : one.Shard.Timings != other.Shard.Timings ? "they were divided by different timings"
            : a.Run.Commit != b.Run.Commit
                ? $"the one ran commit {a.Run.Commit ?? "(none)"} and the other {b.Run.Commit ?? "(none)"}"
            : a.Run.Configuration != b.Run.Configuration
                ? $"the one ran the {a.Run.Configuration} build and the other the {b.Run.Configuration} build"
            : !(a.Run.Filter ?? []).SequenceEqual(b.Run.Filter ?? []) ? "their filters differ"
            : one.Shard.Assignment != other.Shard.Assignment
                ? "they divide the tests differently, because their machines did not find the same tests"
            : null;
    }

    private static string Name(ShardFile file) =>
        Invariant($"{file.Shard.Index}/{file.Shard.Count}");

    private static string Invariant(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);

    private static AssayException Wrong(string sentence) => new(Fault.Usage, sentence);
}
