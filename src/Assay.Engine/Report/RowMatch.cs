using Assay.Engine.Record;

namespace Assay.Engine.Report;

/// <summary>Finds the results of one case that are the same row in different repeats.</summary>
internal static class RowMatch
{
    /// <summary>
    /// One merged result for each row. Rows are matched by name where all repeats have the same names, and otherwise by
    /// their order: a name may hold what changes each time.
    /// </summary>
    /// <param name="results">All results of the case, those of a repeat together and in order.</param>
    public static IReadOnlyList<MergedResult> Over(IReadOnlyList<RecordedResult> results)
    {
        var repeats = results.GroupBy(r => r.Repeat).Select(g => g.ToArray()).ToArray();
        var byName = repeats.Length > 1 && HaveTheSameNames(repeats);
        return
        [
            .. repeats
                .SelectMany(repeat => byName ? WithName(repeat) : WithPlace(repeat))
                .GroupBy(r => r.Key, r => r.Result)
                .Select(g => new MergedResult(g.First().Test, g.First().Row, g.ToArray())),
        ];
    }

    private static bool HaveTheSameNames(RecordedResult[][] repeats)
    {
        var first = repeats[0].Select(r => r.Row).Order(StringComparer.Ordinal).ToArray();
        return repeats
            .Skip(1)
            .All(r => r.Select(x => x.Row).Order(StringComparer.Ordinal).SequenceEqual(first));
    }

    // Several rows of the same name are told apart by their order.
    private static IEnumerable<((string?, int) Key, RecordedResult Result)> WithName(
        RecordedResult[] repeat
    ) => repeat.GroupBy(r => r.Row).SelectMany(g => g.Select((r, i) => ((g.Key, i), r)));

    private static IEnumerable<((string?, int) Key, RecordedResult Result)> WithPlace(
        RecordedResult[] repeat
    ) => repeat.Select((r, i) => (((string?)null, i), r));
}
