using Xunit.Sdk;

namespace Assay.Host.Drivers.XUnit3;

/// <summary>The cases and tests of one run by the ids that xUnit 3 gives them.</summary>
internal sealed class RunningTests
{
    private readonly Dictionary<string, Queue<int>> _waiting = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _running = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<RunningTest>> _under = new(StringComparer.Ordinal);
    private readonly Cases _cases;

    public RunningTests(Cases cases, IEnumerable<int> selected)
    {
        _cases = cases;
        foreach (var index in selected)
        {
            var id = cases[index].UniqueID;
            if (!_waiting.TryGetValue(id, out var queue))
            {
                _waiting[id] = queue = new Queue<int>();
            }
            queue.Enqueue(index);
        }
    }

    /// <summary>Names of collections, classes and methods.</summary>
    public Dictionary<string, string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>A case begins: of several with the same id the next one. Null where it is not of this run.</summary>
    public int? StartCase(string id)
    {
        if (!_waiting.TryGetValue(id, out var queue) || queue.Count == 0)
        {
            return null;
        }
        return _running[id] = queue.Dequeue();
    }

    /// <summary>The case of that id that began last; null where none did.</summary>
    public int? CaseOf(string id) => _running.TryGetValue(id, out var index) ? index : null;

    /// <summary>What is to run.</summary>
    public ITestCase this[int index] => _cases[index];

    /// <summary>A test begins; null where its case is not of this run.</summary>
    public RunningTest? Start(ITestStarting m)
    {
        if (!_running.ContainsKey(m.TestCaseUniqueID))
        {
            // A custom framework may report tests only.
            StartCase(m.TestCaseUniqueID);
        }
        if (!_running.TryGetValue(m.TestCaseUniqueID, out var index))
        {
            return null;
        }
        var test = new RunningTest(index, _cases[index], m.TestDisplayName);
        foreach (var id in Ids(m))
        {
            if (!_under.TryGetValue(id, out var tests))
            {
                _under[id] = tests = new List<RunningTest>();
            }
            tests.Add(test);
        }
        return test;
    }

    /// <summary>The tests of an assembly, a collection, a class, a method or a case, or the one of that id.</summary>
    public IReadOnlyList<RunningTest> Under(string? id) =>
        id is not null && _under.TryGetValue(id, out var tests)
            ? tests
            : Array.Empty<RunningTest>();

    /// <summary>Name of what has that id.</summary>
    public string NameOf(string? id) =>
        id is not null && Names.TryGetValue(id, out var name) ? name
        : Under(id) is { Count: > 0 } tests ? tests[0].DisplayName
        : "?";

    /// <summary>Name of a test among those of its case.</summary>
    public string? RowOf(string testId) =>
        Under(testId) is { Count: > 0 } tests
            ? RowName.Of(tests[^1].DisplayName, tests[^1].Case.TestCaseDisplayName)
            : null;

    private static IEnumerable<string> Ids(ITestStarting m) =>
        new[]
        {
            m.AssemblyUniqueID,
            m.TestCollectionUniqueID,
            m.TestClassUniqueID,
            m.TestMethodUniqueID,
            m.TestCaseUniqueID,
            m.TestUniqueID,
        }.OfType<string>();
}

/// <summary>A test of a run.</summary>
/// <param name="Index">Index of its case.</param>
/// <param name="Case">Its case.</param>
/// <param name="DisplayName">Its name.</param>
internal sealed record RunningTest(int Index, ITestCase Case, string DisplayName);
