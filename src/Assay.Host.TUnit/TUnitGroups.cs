namespace Assay.Host.Drivers.TUnit;

/// <summary>What a project says of its tests, apart from each of them.</summary>
/// <param name="IsSerial">True where the project is set up to run one test at a time.</param>
/// <param name="Limits">How many run at the same time otherwise.</param>
/// <param name="Sharing">What their classes share.</param>
/// <param name="ClassFixtures">What is set up for their classes.</param>
internal sealed record TUnitRules(
    bool IsSerial,
    TUnitLimits Limits,
    TUnitSharing Sharing,
    TUnitClassFixtures ClassFixtures
);

/// <summary>
/// Classes that must stay together, because a test of one needs a test of the other, or shares an object with it, or
/// may not run at the same time.
/// </summary>
internal sealed class TUnitGroups
{
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _alone = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tied = new(StringComparer.Ordinal);
    private readonly TUnitRules _rules;

    /// <param name="tests">All tests.</param>
    /// <param name="rules">What the project says of them.</param>
    public TUnitGroups(IReadOnlyCollection<TUnitTest> tests, TUnitRules rules)
    {
        _rules = rules;
        var classOf = tests
            .GroupBy(t => t.Uid, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Name(g.First()), StringComparer.Ordinal);
        foreach (var type in tests.GroupBy(t => t.Class))
        {
            foreach (var key in rules.Sharing.KeysOf(type.Key))
            {
                Join(Name(type.First()), Key(key));
            }
        }
        foreach (var test in tests)
        {
            foreach (var key in rules.Limits.KeysOf(test))
            {
                Join(Name(test), Key(key));
                _tied.Add(test.Uid);
            }
            foreach (var needed in test.Needs)
            {
                Join(Name(test), classOf[needed]);
                _tied.Add(test.Uid);
                _tied.Add(needed);
            }
        }
        _alone.UnionWith(tests.Where(t => t.Parallelism.IsAlone).Select(Of));
    }

    /// <summary>Name of the group: that of its first class.</summary>
    public string Of(TUnitTest test) => Root(Name(test));

    /// <summary>True where TUnit would run the group of the test beside others.</summary>
    public bool RunsBeside(TUnitTest test) => !_rules.IsSerial && !_alone.Contains(Of(test));

    /// <summary>True where TUnit would run the test beside others of its group, and no set-up is shared by them.</summary>
    public bool IsFree(TUnitTest test) =>
        RunsBeside(test)
        && !_tied.Contains(test.Uid)
        && !_rules.Sharing.IsShared(test.Class)
        && !_rules.ClassFixtures.Has(test.Class);

    private static string Name(TUnitTest test) => TypeText.Of(test.Class);

    // No name of a class looks like this, and it sorts behind all of them.
    private static string Key(string key) => "~" + key;

    private void Join(string one, string other)
    {
        var (a, b) = (Root(one), Root(other));
        if (a != b)
        {
            var isFirst = string.CompareOrdinal(a, b) < 0;
            _parents[isFirst ? b : a] = isFirst ? a : b;
        }
    }

    private string Root(string name)
    {
        while (_parents.TryGetValue(name, out var parent))
        {
            name = parent;
        }
        return name;
    }
}
