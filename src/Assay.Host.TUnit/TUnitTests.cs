namespace Assay.Host.Drivers.TUnit;

/// <summary>All tests of the project in their order, and the cases that they are.</summary>
internal sealed class TUnitTests
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    /// <param name="found">What TUnit has found, in any order.</param>
    /// <param name="groups">Which of them must stay together.</param>
    public TUnitTests(IEnumerable<TUnitTest> found, TUnitGroups groups)
    {
        All = found
            .OrderBy(t => t, TUnitOrder.Instance)
            .Where((test, _) => _indexes.TryAdd(test.Uid, _indexes.Count))
            .ToArray();
        var needed = NeededByOthers();
        var named = NamesThatTellRowsApart();
        Cases = All.Select(test => new NativeCase(
                TypeText.Of(test.Class),
                test.Method,
                test.Arguments + named.GetValueOrDefault(test.Uid),
                groups.Of(test),
                groups.RunsBeside(test),
                test.HasExplicit && !needed.Contains(test.Uid),
                groups.IsFree(test)
            ))
            .ToArray();
    }

    public IReadOnlyList<TUnitTest> All { get; }

    public IReadOnlyList<NativeCase> Cases { get; }

    /// <summary>Index of a test; null for one that was not there when the tests were discovered.</summary>
    public int? IndexOf(string uid) => _indexes.TryGetValue(uid, out var index) ? index : null;

    // TUnit runs an explicit test after all where one that is not explicit depends on it.
    private HashSet<string> NeededByOthers()
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<TUnitTest>(All.Where(t => !t.HasExplicit));
        while (waiting.TryPop(out var test))
        {
            foreach (var uid in test.Needs.Where(needed.Add))
            {
                waiting.Push(All[_indexes[uid]]);
            }
        }
        return needed;
    }

    // A name that somebody has given to a row is part of its id only where the arguments alone would not do.
    private Dictionary<string, string> NamesThatTellRowsApart() =>
        All.GroupBy(t => (t.Class, t.Method, t.Arguments))
            .Where(rows => rows.Select(r => r.DisplayName).Distinct().Skip(1).Any())
            .SelectMany(rows => rows)
            .ToDictionary(t => t.Uid, t => $"[{t.DisplayName}]", StringComparer.Ordinal);
}
