namespace Assay.Engine.Plan;

/// <summary>Groups some of which are made one.</summary>
/// <typeparam name="T">What they hold.</typeparam>
/// <param name="groups">The groups as they are.</param>
internal sealed class JoinedGroups<T>(T[][] groups)
{
    private readonly int[] _parents = [.. Enumerable.Range(0, groups.Length)];

    /// <summary>Makes some groups one, with all that they were joined with before.</summary>
    public void Join(IReadOnlyList<int> indexes)
    {
        foreach (var index in indexes.Skip(1))
        {
            var (one, other) = (Root(indexes[0]), Root(index));
            _parents[Math.Max(one, other)] = Math.Min(one, other);
        }
    }

    /// <summary>All groups that would be one if these were joined.</summary>
    public IReadOnlySet<int> With(IEnumerable<int> indexes)
    {
        var roots = indexes.Select(Root).ToHashSet();
        return Enumerable.Range(0, groups.Length).Where(i => roots.Contains(Root(i))).ToHashSet();
    }

    /// <summary>The groups as they are now, in their order.</summary>
    public T[][] Groups() =>
        [
            .. groups
                .Index()
                .GroupBy(g => Root(g.Index), g => g.Item)
                .Select(g => g.SelectMany(x => x).ToArray()),
        ];

    private int Root(int index)
    {
        while (_parents[index] != index)
        {
            index = _parents[index] = _parents[_parents[index]];
        }
        return index;
    }
}
