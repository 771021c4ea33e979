using System.Globalization;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;

namespace Assay.Host.Drivers.MSTest;

/// <summary>The tests of one run, and which of them has class or assembly set-up or clean-up at its side.</summary>
internal sealed class MSTestBatch
{
    // By reference first: rows that are the same have the same id.
    private readonly Dictionary<object, int> _byReference = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Guid, int> _byId = new();
    private readonly Dictionary<string, int> _leftInClass = new(StringComparer.Ordinal);
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Index, string? Row), int> _rows = new();

    public MSTestBatch(IReadOnlyList<TestCase> all, IReadOnlyList<int> chosen)
    {
        foreach (var i in chosen)
        {
            var test = all[i];
            _byReference.Add(test, i);
            _byId.TryAdd(test.Id, i);
            var owner = MSTestProperties.ClassOf(test);
            _leftInClass[owner] = _leftInClass.GetValueOrDefault(owner) + 1;
        }
    }

    /// <summary>Index of the native case; null for a test that is not of this run.</summary>
    public int? IndexOf(TestCase test) =>
        _byReference.TryGetValue(test, out var index) || _byId.TryGetValue(test.Id, out index)
            ? index
            : null;

    /// <summary>
    /// Call at the start of a test. True for the first and the last test of a class: between start and result of
    /// these MSTest runs the fixtures of class and assembly.
    /// </summary>
    public bool Begin(TestCase test)
    {
        var owner = MSTestProperties.ClassOf(test);
        var isFirst = _begun.Add(owner);
        return --_leftInClass[owner] == 0 || isFirst;
    }

    /// <summary>A name of a result that no other result of the same case has; null for the first that needs none.</summary>
    public string? Distinct(int index, string? row)
    {
        var count = _rows[(index, row)] = _rows.GetValueOrDefault((index, row)) + 1;
        return count == 1 ? row : row + "#" + count.ToString(CultureInfo.InvariantCulture);
    }
}
