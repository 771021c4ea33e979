using Assay.Engine.Record;
using Assay.Engine.Report.Runs;

namespace Assay.Engine.Shards.Merge;

/// <summary>What the shards of a run took and left out because of a change, as one machine would have noted it.</summary>
internal static class MergedSelection
{
    /// <summary>The selection; null where all tests were to run, and nobody asked what has changed.</summary>
    /// <param name="merged">The run.</param>
    /// <param name="run">Its number in the store.</param>
    public static RecordedSelection? Of(MergedRun merged, long run)
    {
        var noted = merged.Shards.Files.Select(f => f.Shard.Selection).ToArray();
        var tests = merged.Document.Tests;
        var selected = tests.Count(t => t.Outcome != RunReport.NotSelected);
        return selected == tests.Count && noted.All(n => n is null)
            ? null
            : new RecordedSelection(
                run,
                noted.Select(n => n?.Since).Distinct().ToArray() is [var since] ? since : null,
                tests.Count,
                selected,
                noted.All(n => n?.LeftOutMs is not null)
                    ? TimeSpan.FromMilliseconds(noted.Sum(n => n!.LeftOutMs!.Value))
                    : null
            );
    }

    /// <summary>
    /// Whether the tests that were left out ran afterwards, all of them: a part that missed nothing says nothing of the
    /// whole. Where a part missed something, that is known of the whole too.
    /// </summary>
    public static bool IsVerified(MergedRun merged) =>
        merged.Document.Verification is { } verified
        && (
            verified.Missed.Count > 0
            || (
                merged.Shards.Missing.Count == 0
                && merged.Shards.Files.All(f => f.Run.Verification is not null)
            )
        );
}
