namespace Assay.Host.Drivers.TUnit;

/// <summary>
/// How limits are kept when tests run in several hosts, none of which knows of the others: one that holds for most of
/// the project's tests limits its hosts; the tests of any other run one after the other.
/// </summary>
internal sealed class TUnitLimits
{
    private readonly HashSet<string> _ofProject;

    /// <param name="tests">All tests.</param>
    /// <param name="setting">How many tests the project's settings let run at the same time; null where they don't say.</param>
    public TUnitLimits(IReadOnlyCollection<TUnitTest> tests, int? setting)
    {
        var wide = tests
            .GroupBy(t => t.Parallelism.Limit)
            .Where(g => g.Key is { Most: > 1 } && g.Count() * 2 > tests.Count)
            .Select(g => g.Key!)
            .ToArray();
        _ofProject = wide.Select(limit => limit.Name).ToHashSet(StringComparer.Ordinal);
        MostAtOnce = wide.Select(limit => (int?)limit.Most)
            .Append(setting > 1 ? setting : null)
            .Min();
    }

    /// <summary>How many tests of the project may run at the same time; null for any number.</summary>
    public int? MostAtOnce { get; }

    /// <summary>Tests that have one of these in common don't run at the same time.</summary>
    public IEnumerable<string> KeysOf(TUnitTest test) =>
        test.Parallelism.Limit is { } limit && !_ofProject.Contains(limit.Name)
            ? test.Parallelism.Keys.Append("limit " + limit.Name)
            : test.Parallelism.Keys;
}
