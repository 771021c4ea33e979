using Assay.Engine.Discover;
using Assay.Model;

namespace Assay.Engine.Run;

/// <summary>
/// Which case of a suite is which of a host. Ids decide; rows whose names changed since the suite was listed (they
/// are made of the clock or of randomness) are paired in their order within the method.
/// </summary>
internal sealed class CaseIndexes
{
    // By reference: a case's value is made of many texts, and there may be 100,000 of them.
    private readonly Dictionary<TestCase, int> _hostIndex = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<int, TestCase> _case = [];

    public CaseIndexes(IReadOnlyList<HostCase> host, IReadOnlyList<TestCase> suite)
    {
        var byId = new Dictionary<string, int>(host.Count, StringComparer.Ordinal);
        for (var i = 0; i < host.Count; i++)
        {
            byId[host[i].Id] = i;
        }
        var unpaired = new List<TestCase>();
        foreach (var test in suite)
        {
            if (byId.Remove(test.Host.Id, out var index))
            {
                Pair(test, index);
            }
            else
            {
                unpaired.Add(test);
            }
        }
        var rest = byId
            .Values.Order()
            .GroupBy(i => (host[i].Class, host[i].Method))
            .ToDictionary(g => g.Key, g => new Queue<int>(g));
        foreach (var test in unpaired)
        {
            if (
                rest.TryGetValue((test.Host.Class, test.Host.Method), out var rows)
                && rows.TryDequeue(out var index)
            )
            {
                Pair(test, index);
            }
        }
    }

    public bool Contains(TestCase test) => _hostIndex.ContainsKey(test);

    public int HostIndexOf(TestCase test) => _hostIndex[test];

    /// <summary>The case that a host means.</summary>
    /// <exception cref="InvalidDataException">The host was never asked for it.</exception>
    public TestCase CaseOf(int hostIndex) =>
        _case.TryGetValue(hostIndex, out var test)
            ? test
            : throw new InvalidDataException(
                $"The host reports on case {hostIndex}, which it was not given."
            );

    private void Pair(TestCase test, int index)
    {
        _hostIndex[test] = index;
        _case[index] = test;
    }
}
