namespace Assay.Bench.Impact;

/// <summary>
/// Chooses where faults are planted: in methods that a commit has changed and tests reach, or, where there are none of
/// these, in any that tests reach.
/// </summary>
internal static class FaultChoice
{
    /// <summary>The faults in the order in which they are to be tried; the same for the same seed.</summary>
    /// <param name="all">Faults of the code under test.</param>
    /// <param name="uncovered">For each file that tests reach the lines that they don't.</param>
    /// <param name="changed">The lines that the commit has changed, by file.</param>
    /// <param name="seed">Decides the order.</param>
    public static IReadOnlyList<Fault> Of(
        IEnumerable<Fault> all,
        IReadOnlyDictionary<string, IReadOnlyList<Lines>> uncovered,
        IReadOnlyDictionary<string, IReadOnlyList<Lines>> changed,
        int seed
    )
    {
        var random = new Random(seed);
        var reached = all.Where(f =>
                uncovered.TryGetValue(f.File, out var lines)
                && !lines.Any(l => l.Meet(new Lines(f.Line, f.Line)))
            )
            .ToArray();
        random.Shuffle(reached);
        return [.. reached.OrderBy(f => IsChanged(f) ? 0 : 1)];

        bool IsChanged(Fault fault) =>
            changed.TryGetValue(fault.File, out var lines) && lines.Any(l => l.Meet(fault.Method));
    }
}
