using Assay.Engine.Record;
using Assay.Engine.Reuse;

namespace Assay.Engine.Shards.Merge;

/// <summary>
/// What the machine that merges shards need not run again. A key stands for the build and for all else that an outcome
/// depends on, so that a pass of another machine is found only by who has the very same.
/// </summary>
public static class MergedPasses
{
    /// <summary>The passes, and the failures that speak against passes that are known here.</summary>
    /// <param name="merged">The run.</param>
    /// <param name="now">The time: clocks of other machines may be ahead, and no pass is to live longer by that.</param>
    public static KeptOutcomes Of(MergedRun merged, DateTimeOffset now)
    {
        var keyed = merged
            .Shards.Files.SelectMany(f => f.Run.Tests)
            .Where(t => t.Recorded?.Key is not null)
            .ToDictionary(t => t.Id, t => t.Recorded!, StringComparer.Ordinal);
        var ran = ReusedPasses.Sort(
            merged.Results,
            keyed.ToDictionary(t => t.Key, t => t.Value.Key!, StringComparer.Ordinal),
            now
        );
        return ran with
        {
            Passed = ran
                .Passed.Keys.Concat(merged.Results.Cached.Keys.Where(keyed.ContainsKey))
                .Where(id => keyed[id].PassedOn is not null)
                .ToDictionary(
                    id => id,
                    id => new KeyedPass(keyed[id].Key!, Earlier(keyed[id].PassedOn!.Value, now)),
                    StringComparer.Ordinal
                ),
        };
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) =>
        one < other ? one : other;
}
