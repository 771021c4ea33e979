using System.Globalization;
using Assay.Engine.Report.Runs;

namespace Assay.Engine.Shards.Merge;

/// <summary>Where a file of a shard comes from.</summary>
/// <param name="Path">Full path of the file.</param>
/// <param name="Shard">Which shard it is of.</param>
/// <param name="Commit">The commit that was checked out; null where git could not say.</param>
public sealed record ShardOrigin(string Path, ShardPart Shard, string? Commit)
{
    /// <summary>Checks that files belong together and that none is there twice.</summary>
    /// <param name="files">At least one.</param>
    /// <returns>Numbers of the shards that are not there.</returns>
    /// <exception cref="AssayException">They are of different runs, or one is there twice.</exception>
    public static IReadOnlyList<int> Check(IReadOnlyList<ShardOrigin> files)
    {
        foreach (var other in files.Skip(1))
        {
            Alike(files[0], other);
        }
        if (
            files.GroupBy(f => f.Shard.Index).FirstOrDefault(g => g.Count() > 1)?.ToArray()
            is [var one, var two, ..]
        )
        {
            throw new AssayException(
                Fault.Usage,
                Invariant(
                    $"Shard {one.Shard.Index}/{one.Shard.Count} is there twice, in '{one.Path}' and '{two.Path}'; leave one out."
                )
            );
        }
        return
        [
            .. Enumerable.Range(1, files[0].Shard.Count).Except(files.Select(f => f.Shard.Index)),
        ];
    }

    /// <summary>Checks that two files are of the same run.</summary>
    /// <exception cref="AssayException">They are not.</exception>
    public static void Alike(ShardOrigin one, ShardOrigin other)
    {
        if (DifferenceOf(one, other) is { } difference)
        {
            throw Strangers(one.Path, other.Path, difference);
        }
    }

    /// <summary>What is said of two files of different runs.</summary>
    internal static AssayException Strangers(string one, string other, string difference) =>
        new(
            Fault.Usage,
            $"'{one}' and '{other}' do not belong together: {difference}; merge the shards of one run."
        );

    /// <summary>A sentence that says what is missing; null where nothing is.</summary>
    /// <param name="what">Such as <c>results</c>.</param>
    /// <param name="missing">Numbers of the shards that are not there.</param>
    /// <param name="count">How many there are to be.</param>
    internal static string? WhatIsMissing(string what, IReadOnlyList<int> missing, int count) =>
        missing.Count switch
        {
            0 => null,
            1 => Invariant(
                $"The {what} of shard {missing[0]}/{count} are missing: run it, and merge again."
            ),
            _ => Invariant(
                $"The {what} of {missing.Count} of {count} shards are missing ({string.Join(", ", missing.Take(10))}{(missing.Count > 10 ? ", …" : "")}): run them, and merge again."
            ),
        };

    private static string? DifferenceOf(ShardOrigin one, ShardOrigin other) =>
        one.Shard.Count != other.Shard.Count
            ? Invariant(
                $"the one is of {one.Shard.Count} shards and the other of {other.Shard.Count}"
            )
        : one.Shard.Timings != other.Shard.Timings ? "they were divided by different timings"
        : one.Commit != other.Commit
            ? $"the one ran commit {one.Commit ?? "(none)"} and the other {other.Commit ?? "(none)"}"
        : one.Shard.Assignment != other.Shard.Assignment
            ? "they divide the tests differently, because their machines did not find the same tests"
        : null;

    private static string Invariant(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
