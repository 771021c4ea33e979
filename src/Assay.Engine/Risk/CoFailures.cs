namespace Assay.Engine.Risk;

/// <summary>Finds for a test the one that fails now with which it failed most often before.</summary>
/// <param name="runs">Verdicts of the latest runs by test, true for a failure, the last run first.</param>
/// <param name="failing">Ids of the tests that fail now.</param>
internal sealed class CoFailures(
    IReadOnlyList<IReadOnlyDictionary<string, bool>> runs,
    IReadOnlySet<string> failing
)
{
    // More of these than that have one cause, and each costs a look at every test.
    private const int MostFailing = 50;

    private readonly (string Test, IReadOnlyDictionary<string, bool>[] Runs)[] _failing =
    [
        .. failing
            .Order(StringComparer.Ordinal)
            .Take(MostFailing)
            .Select(f => (f, runs.Where(r => r.GetValueOrDefault(f)).ToArray())),
    ];

    /// <summary>The pair; null where no other test fails now, or none of them ran together with it.</summary>
    public CoFailure? Of(string test) =>
        _failing
            .Where(f => f.Test != test)
            .Select(f => new CoFailure(
                f.Test,
                f.Runs.Count(r => r.GetValueOrDefault(test)),
                f.Runs.Count(r => r.ContainsKey(test))
            ))
            .Where(p => p.Runs > 0)
            .MaxBy(p => (double)p.Together / (p.Runs + 1));
}
